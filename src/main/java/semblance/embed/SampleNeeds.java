package semblance.embed;

import semblance.media.Fidelity;
import semblance.media.Silence;

import java.time.Duration;

/** What samples an embedder takes: the decoder gives them so. */
public sealed interface SampleNeeds {
    /**
     * Pictures.
     *
     * @param shortSide the shorter side in pixels below which detail that the embedder uses would
     *     be lost
     * @param fidelity REDUCED if any good reduction will do; FAITHFUL if the embedder scales
     *     pictures by the rules of its network's reference and must see what that sees
     */
    record Pictures(int shortSide, Fidelity fidelity) implements SampleNeeds {
        public Pictures {
            if (shortSide < 1) {
                throw new IllegalArgumentException("short side " + shortSide);
            }
        }

        /** Pictures in any good reduction. */
        public Pictures(int shortSide) {
            this(shortSide, Fidelity.REDUCED);
        }
    }

    /**
     * Sounds at one rate, cut into windows that overlap when {@code hop} is shorter than {@code
     * window}. The last or only window may be shorter.
     *
     * @param silence CUT_OFF if a sound's own beginning and end matter, LEFT_OUT if the embedder
     *     wants whole recordings as its network's reference had them
     */
    record Sounds(int sampleRateHz, Duration window, Duration hop, Silence silence)
            implements SampleNeeds {
        public Sounds {
            if (sampleRateHz < 1 || !window.isPositive() || !hop.isPositive()) {
                throw new IllegalArgumentException(
                        sampleRateHz + " Hz, window " + window + ", hop " + hop);
            }
        }

        /** Sounds without silence at their ends. */
        public Sounds(int sampleRateHz, Duration window, Duration hop) {
            this(sampleRateHz, window, hop, Silence.CUT_OFF);
        }
    }
}
