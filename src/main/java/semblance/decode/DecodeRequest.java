package semblance.decode;

import org.jspecify.annotations.Nullable;

import semblance.media.Fidelity;
import semblance.media.Region;
import semblance.media.Silence;
import semblance.media.TimeSpan;

import java.time.Duration;

/**
 * Which samples of a file are wanted.
 *
 * @param pictures null if no pictures are wanted
 * @param sounds null if no sound is wanted
 * @param span only samples that overlap it, or null for the whole file
 */
public record DecodeRequest(
        @Nullable Pictures pictures, @Nullable Sounds sounds, @Nullable TimeSpan span) {
    public DecodeRequest {
        if (pictures == null && sounds == null) {
            throw new IllegalArgumentException("neither pictures nor sounds are wanted");
        }
    }

    /** How densely the frames of a video are taken. */
    public enum Frames {
        /**
         * Keyframes, thinned by scene and by {@link DecodeLimits#keyframesPerHour}: what is
         * indexed.
         */
        KEYFRAMES,
        /** Every frame: playback. */
        ALL
    }

    /**
     * @param shortSide decoding may reduce a picture as long as its shorter side (after {@code
     *     region} is cut out) stays at least this many pixels; a smaller picture is never enlarged
     * @param region the part that is wanted, in pixels of the full-size upright picture, or null
     *     for the whole
     * @param fidelity whether reducing may resample; a faithful picture of which a region is wanted
     *     is not reduced at all
     */
    public record Pictures(
            int shortSide, @Nullable Region region, Frames frames, Fidelity fidelity) {
        public Pictures {
            if (shortSide < 1) {
                throw new IllegalArgumentException("short side " + shortSide);
            }
        }

        /** Pictures to look at. */
        public Pictures(int shortSide, @Nullable Region region, Frames frames) {
            this(shortSide, region, frames, Fidelity.REDUCED);
        }
    }

    /**
     * Mono sound in windows. A recording not longer than {@code window} is one sound of its own
     * length; in a longer one, windows begin every {@code hop} and the last one ends where the
     * recording ends.
     *
     * @param silence what becomes of it; spans count from the beginning of the file in any case
     */
    public record Sounds(int sampleRateHz, Duration window, Duration hop, Silence silence) {
        public Sounds {
            if (sampleRateHz < 1 || !window.isPositive() || !hop.isPositive()) {
                throw new IllegalArgumentException(
                        sampleRateHz + " Hz, window " + window + ", hop " + hop);
            }
        }

        /**
         * @param skipSilence whether it is cut off, or else kept
         */
        public Sounds(int sampleRateHz, Duration window, Duration hop, boolean skipSilence) {
            this(sampleRateHz, window, hop, skipSilence ? Silence.CUT_OFF : Silence.KEPT);
        }
    }
}
