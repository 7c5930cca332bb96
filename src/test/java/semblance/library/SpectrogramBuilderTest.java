package semblance.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import semblance.media.Sound;
import semblance.media.TimeSpan;

class SpectrogramBuilderTest {
    private static final int RATE = 22_050;

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40, 400})
    void toneIsLoudestAtItsFrequencyHoweverLongItIs(int seconds) {
        Spectrogram picture = picture(seconds, 1000, 500);
        assertEquals(Math.min(500, Math.ceilDiv(seconds * RATE, 128)), picture.columns());
        for (int column = 10; column < picture.columns() - 10; column += 37) {
            assertEquals(1000, picture.hertz((loudestBand(picture, column) + 0.5) / 96), 40);
        }
        // A tone of half of full scale, whose power a band shares with its empty neighbours.
        assertEquals(255 - 2 * 6, picture.loudest(), 20);
    }

    @Test
    void toneThatEndsHalfwayEndsInTheMiddleOfThePicture() {
        SpectrogramBuilder builder = new SpectrogramBuilder(RATE);
        builder.add(tone(10, 440));
        builder.add(sound(new float[10 * RATE]));
        builder.end();
        Spectrogram picture = builder.picture(200);
        int band = loudestBand(picture, 50);
        assertTrue(picture.level(97, band) > picture.loudest() - 6);
        assertTrue(picture.level(103, band) < picture.loudest() - 60);
    }

    @Test
    void soundShorterThanAFrameAndNoSoundAtAllHaveAPicture() {
        SpectrogramBuilder builder = new SpectrogramBuilder(RATE);
        builder.end();
        assertEquals(0, builder.picture(100).columns());
        builder = new SpectrogramBuilder(RATE);
        builder.add(sound(new float[] {0.5f, -0.5f, 0.5f}));
        builder.end();
        assertEquals(1, builder.picture(100).columns());
    }

    @Test
    void silenceIsAsQuietAsCanBe() {
        SpectrogramBuilder builder = new SpectrogramBuilder(RATE);
        builder.add(sound(new float[RATE]));
        builder.end();
        assertEquals(0, builder.picture(100).loudest());
    }

    private static Spectrogram picture(int seconds, double hertz, int columns) {
        SpectrogramBuilder builder = new SpectrogramBuilder(RATE);
        for (int i = 0; i < seconds; i++) {
            builder.add(tone(1, hertz));
        }
        builder.end();
        return builder.picture(columns);
    }

    private static int loudestBand(Spectrogram picture, int column) {
        int loudest = 0;
        for (int band = 1; band < picture.bands(); band++) {
            if (picture.level(column, band) > picture.level(column, loudest)) {
                loudest = band;
            }
        }
        return loudest;
    }

    private static Sound tone(int seconds, double hertz) {
        float[] samples = new float[seconds * RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return sound(samples);
    }

    private static Sound sound(float[] samples) {
        return new Sound(samples, RATE, TimeSpan.ofSeconds(0, samples.length / (double) RATE));
    }
}
