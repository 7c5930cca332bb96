package semblance.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

class WaveformBuilderTest {
    private static final int RATE = 8000;

    /** As many samples as fit before columns are joined for the first time. */
    private static final int FULL = 64 * 8192;

    @ParameterizedTest
    @ValueSource(
            ints = {1, 63, 64, 65, FULL - 1, FULL, FULL + 1, 2 * FULL, 2 * FULL + 1, 5 * FULL + 77})
    void joiningColumnsKeepsEveryPeakInItsPlaceAndTheDuration(int length) {
        long seed = 20260306;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        float[] samples = new float[length];
        for (int i = 0; i < 20; i++) {
            samples[random.nextInt(length)] = random.nextFloat() * 2 - 1;
        }
        samples[length - 1] = -0.75f;

        int columns = 100;
        Waveform outline = outline(samples, 801, columns);
        float[] peaks = outline.peaks();
        assertEquals(Duration.ofNanos(Math.round(length * 1e9 / RATE)), outline.duration());
        assertTrue(peaks.length <= columns, "at most as many as wanted");
        assertEquals(Math.min(columns, Math.ceilDiv(length, 64)), peaks.length);

        // A peak may stand one column off where columns were joined over a border.
        for (int i = 0; i < length; i++) {
            float peak = Math.abs(samples[i]);
            if (peak > 0) {
                int column = (int) ((long) i * peaks.length / length);
                float near = 0;
                for (int c = Math.max(0, column - 1);
                        c <= Math.min(peaks.length - 1, column + 1);
                        c++) {
                    near = Math.max(near, peaks[c]);
                }
                assertTrue(near >= peak, "peak " + peak + " at " + i);
            }
        }
        float highest = 0;
        for (float sample : samples) {
            highest = Math.max(highest, Math.abs(sample));
        }
        float shown = 0;
        for (float peak : peaks) {
            shown = Math.max(shown, peak);
        }
        assertEquals(highest, shown, "nothing is higher than the recording");
        assertTrue(peaks[peaks.length - 1] >= 0.75f, "its end is the outline's end");
    }

    @Test
    void silenceStaysFlatAfterColumnsWereJoined() {
        float[] samples = new float[3 * FULL];
        Arrays.fill(samples, 0, FULL, 0.5f);
        float[] peaks = outline(samples, 10_000, 3).peaks();
        assertArrayEquals(new float[] {0.5f, 0, 0}, peaks);
    }

    @Test
    void whatIsTooLoudIsCutToOne() {
        assertArrayEquals(new float[] {1}, outline(new float[] {0, -3}, 1, 10).peaks());
    }

    @Test
    void nothingHasNoColumnsAndNoDuration() {
        Waveform outline = new WaveformBuilder(RATE).finish(100);
        assertEquals(0, outline.peaks().length);
        assertEquals(Duration.ZERO, outline.duration());
    }

    /** Gives the samples in pieces, as a decoder does. */
    private static Waveform outline(float[] samples, int piece, int columns) {
        WaveformBuilder builder = new WaveformBuilder(RATE);
        for (int from = 0; from < samples.length; from += piece) {
            int to = Math.min(samples.length, from + piece);
            builder.add(
                    new Sound(
                            Arrays.copyOfRange(samples, from, to),
                            RATE,
                            TimeSpan.ofSeconds(from / (double) RATE, to / (double) RATE)));
        }
        return builder.finish(columns);
    }
}
