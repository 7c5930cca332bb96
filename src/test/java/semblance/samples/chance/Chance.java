package semblance.samples.chance;

import java.util.List;
import java.util.Random;

/**
 * A repeatable source of chance. It uses {@link Random}, whose numbers are laid down by its
 * specification. Not for several threads.
 */
public final class Chance {
    private final Random random;

    public Chance(long seed) {
        // Random's first numbers hardly differ for neighbouring seeds, so these are spread first.
        long spread = (seed + 1) * 0x9E3779B97F4A7C15L;
        random = new Random(spread ^ spread >>> 29);
    }

    /** Returns a number from {@code low} (inclusive) to {@code high} (exclusive). */
    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Returns a whole number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns true with the probability given. */
    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** Returns a normally distributed number with mean 0 and deviation 1. */
    public double gaussian() {
        return random.nextGaussian();
    }

    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns smooth noise of its own. */
    public Noise noise() {
        return new Noise(random.nextInt());
    }
}
