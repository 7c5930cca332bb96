package semblance.samples.sound;

import java.util.function.DoubleUnaryOperator;

/**
 * Mono samples of a fixed length to which sounds are added. Places and lengths are in seconds. Not
 * for several threads.
 */
public final class Tape {
    public static final int RATE_HZ = 48_000;

    private final float[] samples;

    public Tape(double seconds) {
        samples = new float[(int) Math.round(seconds * RATE_HZ)];
    }

    double seconds() {
        return samples.length / (double) RATE_HZ;
    }

    /** Adds a wave, given as a function of the seconds since its own beginning. */
    void add(double start, double length, DoubleUnaryOperator wave) {
        int first = (int) Math.round(start * RATE_HZ);
        int count = (int) Math.round(length * RATE_HZ);
        for (int step = Math.max(0, -first);
                step < count && first + step < samples.length;
                step++) {
            samples[first + step] += (float) wave.applyAsDouble(step / (double) RATE_HZ);
        }
    }

    /** Adds a tone that is struck at once and dies away. */
    void strike(double start, double hertz, double decay, double strength) {
        double length = Math.min(decay * 7, seconds() - start);
        add(
                start,
                length,
                t ->
                        strength
                                * Math.min(1, t * 400)
                                * Math.exp(-t / decay)
                                * Math.sin(2 * Math.PI * hertz * t));
    }

    /** Returns the samples at full, equal loudness, with soft ends. */
    public float[] mastered() {
        float loudest = 1e-6f;
        for (float sample : samples) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        int fade = RATE_HZ / 50;
        float[] mastered = new float[samples.length];
        for (int index = 0; index < samples.length; index++) {
            int fromEnd = Math.min(index, samples.length - 1 - index);
            mastered[index] =
                    samples[index] / loudest * .85f * Math.min(1f, fromEnd / (float) fade);
        }
        return mastered;
    }
}
