package semblance.samples.chance;

/**
 * Smooth value noise on a lattice of hashed numbers, and its fractal sum (Perlin, "An Image
 * Synthesizer", 1985, with lattice values in place of gradients). Immutable.
 */
public final class Noise {
    private final int seed;

    Noise(int seed) {
        this.seed = seed;
    }

    /** Returns noise from 0 to 1 at a place in the plane. */
    public double at(double x, double y) {
        return at(x, y, 0);
    }

    /** Returns noise from 0 to 1 at a place in space. */
    public double at(double x, double y, double z) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        int front = (int) Math.floor(z);
        double u = smooth(x - left);
        double v = smooth(y - top);
        double near = layer(left, top, front, u, v);
        double w = z - front;
        return w == 0 ? near : mix(near, layer(left, top, front + 1, u, v), smooth(w));
    }

    /** Returns the sum of octaves in the plane, each twice as fine and half as strong: 0 to 1. */
    public double fractal(double x, double y, int octaves) {
        return fractal(x, y, 0, octaves);
    }

    /** Returns the sum of octaves in space, each twice as fine and half as strong: 0 to 1. */
    public double fractal(double x, double y, double z, int octaves) {
        double sum = 0;
        double strength = 1;
        double scale = 1;
        double total = 0;
        for (int octave = 0; octave < octaves; octave++) {
            sum += strength * at(x * scale + octave * 17.3, y * scale + octave * 9.1, z * scale);
            total += strength;
            strength /= 2;
            scale *= 2;
        }
        return sum / total;
    }

    private double layer(int left, int top, int front, double u, double v) {
        double above = mix(lattice(left, top, front), lattice(left + 1, top, front), u);
        double under = mix(lattice(left, top + 1, front), lattice(left + 1, top + 1, front), u);
        return mix(above, under, v);
    }

    private double lattice(int x, int y, int z) {
        int hash = seed ^ x * 0x27d4eb2d ^ y * 0x165667b1 ^ z * 0x1b873593;
        hash = (hash ^ hash >>> 15) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return ((hash ^ hash >>> 16) >>> 8) / (double) (1 << 24);
    }

    private static double smooth(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    private static double mix(double a, double b, double t) {
        return a + (b - a) * t;
    }
}
