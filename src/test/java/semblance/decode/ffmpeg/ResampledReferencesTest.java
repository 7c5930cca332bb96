package semblance.decode.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import semblance.decode.DecodeLimits;
import semblance.decode.DecodeRequest;
import semblance.decode.SampleStream;
import semblance.decode.metadata.EmbeddedMetadata;
import semblance.media.MediaKind;
import semblance.media.Sound;
import semblance.parity.SoundReferences;

import java.util.Objects;

/**
 * Sounds of other rates are resampled as the references of networks resampled them, by soxr's high
 * quality; skipped where these are not beside this program's folder.
 */
class ResampledReferencesTest {
    /** By libswresample's defaults it was 2e-3 and 5e-3. */
    private static final double ROOT_MEAN_SQUARE = 1e-4;

    @ParameterizedTest
    @CsvSource({
        "a02_44k1_stereo_2s5, a02",
        "a07_16k_mono_4s, a07",
        "a09_48k_stereo_24bit_0s6, a09",
        "a10_22k05_mono_8bit_1s, a10",
    })
    void samplesAreThoseOfTheReference(String file, String reference) throws Exception {
        float[] expected =
                SoundReferences.sharedArray(reference + "_resampled_32k_soxr_hq.npy").values();
        float[] ours = resampled(file);
        assertEquals(expected.length, ours.length);
        double squares = 0;
        for (int i = 0; i < ours.length; i++) {
            squares += Math.pow(expected[i] - ours[i], 2);
        }
        double difference = Math.sqrt(squares / ours.length);
        assertTrue(difference <= ROOT_MEAN_SQUARE, "differs by " + difference);
    }

    private static float[] resampled(String file) throws Exception {
        FfmpegDecoder decoder = new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read);
        DecodeRequest.Sounds whole = Fixtures.sounds(32_000, 60, 60, false);
        try (SampleStream stream =
                decoder.open(
                        Fixtures.file(
                                SoundReferences.present("parity/inputs/audio/" + file + ".wav"),
                                MediaKind.AUDIO),
                        new DecodeRequest(null, whole, null))) {
            return ((Sound) Objects.requireNonNull(stream.next())).samples();
        }
    }
}
