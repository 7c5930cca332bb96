package semblance.embed.preprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import semblance.media.Picture;
import semblance.media.Sound;
import semblance.media.TimeSpan;
import semblance.models.weights.FormulaWeights;
import semblance.parity.NumpyArray;
import semblance.parity.References;
import semblance.parity.SoundReferences;

import java.util.Arrays;

/** The log-mel spectrograms of both families are those of their reference implementations. */
class SoundInputTest {
    private static final int TEN_SECONDS = 320_000;
    private static final int BANDS = 64;

    /** In decibels; below -80 the reference's own rounding shows. */
    private static final double NEAR = 1e-3;

    private static final double AUDIBLE = -80;

    @Test
    void filtersOfPannsAreThoseOfTheReference() throws Exception {
        float[] expected = SoundReferences.array("panns_melW_513x64.npy").values();
        MelBands bands = MelBands.slaney(BANDS, 1024, 32_000, 50, 14_000);
        for (int bin = 0; bin <= 512; bin++) {
            for (int band = 0; band < BANDS; band++) {
                assertEquals(expected[bin * BANDS + band], bands.weight(band, bin), 1e-8);
            }
        }
    }

    @Test
    void levelsOfAnotherRateAreThoseOfTheReference() throws Exception {
        float[] expected = References.array("tiny-cnn14-logmel.npy").values();
        float[] both = FormulaWeights.fill("inputs", "input:tiny_waveform", 2 * 8000, 0, 0.5f);
        LogMelSpectrogram spectrogram = LogMelSpectrogram.panns(8000, 256, 80, 50, 4000);
        for (int i = 0; i < 2; i++) {
            float[] ours = spectrogram.of(Arrays.copyOfRange(both, i * 8000, (i + 1) * 8000));
            assertArrayEquals(
                    Arrays.copyOfRange(expected, i * ours.length, (i + 1) * ours.length),
                    ours,
                    (float) NEAR);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a04_32k_mono_9920samples, a04_asis",
        "a05_32k_mono_0s2, a05_zero_padded_9920",
        "a11_32k_mono_400samples, a11_zero_padded_9920",
    })
    void shortSoundsAreFollowedBySilence(String sound, String expected) throws Exception {
        requireNear(
                SoundReferences.array(expected + "_logmel.npy"),
                SoundReferences.samples(sound + ".wav"),
                1);
    }

    @ParameterizedTest
    @CsvSource({
        "a01_32k_mono_3s, a01_asis, 1",
        "a03_32k_mono_11s, a03_full, 20",
        "a06_32k_mono_float_1s, a06_asis, 1",
        "a08_32k_silence_1s, a08_asis, 1",
    })
    void everySoundHasTheLevelsOfTheReference(String sound, String expected, int step)
            throws Exception {
        requireNear(
                SoundReferences.sharedArray(expected + logmel(step)),
                SoundReferences.sharedSamples(sound + ".wav"),
                step);
    }

    @ParameterizedTest
    @CsvSource({"a02, 1", "a07, 20", "a09, 1", "a10, 1"})
    void resampledSoundsHaveTheLevelsOfTheReference(String sound, int step) throws Exception {
        requireNear(
                SoundReferences.sharedArray(sound + "_asis" + logmel(step)),
                SoundReferences.sharedArray(sound + "_resampled_32k_soxr_hq.npy").values(),
                step);
    }

    @ParameterizedTest
    @CsvSource({
        "a04_32k_mono_9920samples, a04",
        "a05_32k_mono_0s2, a05",
        "a06_32k_mono_float_1s, a06",
        "a11_32k_mono_400samples, a11",
    })
    void soundsFollowedBySilenceHaveTheLevelsOfTheReference(String sound, String expected)
            throws Exception {
        requireNear(
                SoundReferences.sharedArray(expected + "_zero_padded_10s" + logmel(20)),
                Arrays.copyOf(SoundReferences.sharedSamples(sound + ".wav"), TEN_SECONDS),
                20);
    }

    @Test
    void partsOfALongSoundHaveTheLevelsOfTheReference() throws Exception {
        float[] whole = SoundReferences.sharedSamples("a03_32k_mono_11s.wav");
        requireNear(
                SoundReferences.sharedArray("a03_first10s" + logmel(20)),
                Arrays.copyOf(whole, TEN_SECONDS),
                20);
        requireNear(
                SoundReferences.sharedArray("a03_tail_zero_padded_10s" + logmel(20)),
                Arrays.copyOfRange(whole, TEN_SECONDS, 2 * TEN_SECONDS),
                20);
    }

    @Test
    void efficientAtSeesWhatItsReferenceSees() throws Exception {
        float[] expected = SoundReferences.sharedWeights("mn04_as_frontend_io.npz", "logmel");
        float[] waveform = SoundReferences.sharedWeights("mn04_as_frontend_io.npz", "waveform_32k");
        NetworkInput input = SoundInput.efficientAt().prepare(waveform);
        assertArrayEquals(new long[] {1, 1, 128, 1000}, input.shape());
        double greatest = 0;
        for (int i = 0; i < expected.length; i++) {
            greatest = Math.max(greatest, Math.abs(expected[i] - input.numbers().get(i)));
        }
        assertTrue(greatest <= 1e-4, "differs by " + greatest);
    }

    @Test
    void otherRatesAndPicturesAreRefused() {
        SoundInput input = SoundInput.panns();
        Sound slow = new Sound(new float[16_000], 16_000, TimeSpan.ofSeconds(0, 1));
        Picture picture = new Picture(1, 1, new byte[3], null);
        assertThrows(IllegalArgumentException.class, () -> input.prepare(slow));
        assertThrows(IllegalArgumentException.class, () -> input.prepare(picture));
    }

    private static String logmel(int step) {
        return step == 1 ? "_logmel.npy" : "_logmel_every" + step + "th_frame.npy";
    }

    private static void requireNear(NumpyArray reference, float[] samples, int step) {
        NetworkInput input = SoundInput.panns().prepare(samples);
        float[] expected = reference.values();
        assertEquals(BANDS, input.shape()[3]);
        assertEquals(expected.length / BANDS, (input.shape()[2] + step - 1) / step);
        double greatest = 0;
        for (int i = 0; i < expected.length; i++) {
            float ours = input.numbers().get(i / BANDS * step * BANDS + i % BANDS);
            boolean isAudible = Math.max(expected[i], ours) > AUDIBLE;
            greatest = isAudible ? Math.max(greatest, Math.abs(expected[i] - ours)) : greatest;
        }
        assertTrue(greatest <= NEAR, "differs by " + greatest + " dB");
    }
}
