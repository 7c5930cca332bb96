package semblance.samples.sound;

/**
 * A two-pole resonant filter whose frequency may change with every sample (the state-variable
 * filter of Chamberlin, "Musical Applications of Microprocessors", 1980). Not for several threads.
 */
final class Filter {
    private final double damping;
    private double low;
    private double band;

    Filter(double quality) {
        damping = 1 / quality;
    }

    double lowPass(double sample, double hertz) {
        step(sample, hertz);
        return low;
    }

    double bandPass(double sample, double hertz) {
        step(sample, hertz);
        return band;
    }

    double highPass(double sample, double hertz) {
        step(sample, hertz);
        return sample - low - damping * band;
    }

    private void step(double sample, double hertz) {
        double speed = 2 * Math.sin(Math.PI * Math.min(hertz, 7500) / Tape.RATE_HZ);
        low += speed * band;
        band += speed * (sample - low - damping * band);
    }
}
