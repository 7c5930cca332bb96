package semblance.embed.preprocess;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Resamples rows by the processor's vectors, with the same result as the plain loops of {@link
 * Resampling}: two to two and a half times as fast with 8 lanes (measured with AVX2: a row pass
 * over 4000 x 3000 pixels in 11 instead of 27 ms). A vector holds as many whole pixels as fit, and
 * four rows share each load of weights. Needs the module jdk.incubator.vector.
 */
final class VectorRows {
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int LANES = INTS.length();
    private static final VectorSpecies<Byte> BYTES =
            LANES == 16 ? ByteVector.SPECIES_128 : ByteVector.SPECIES_64;

    /** Whole pixels in a vector. */
    private static final int PIXELS = LANES / 3;

    private static final int ROWS = 4;

    private final Taps taps;
    private final int[] steps;
    private final int mostSteps;
    private final int[] weights;
    private final int[] sums = new int[ROWS * LANES];

    VectorRows(Taps taps) {
        this.taps = taps;
        this.mostSteps = Math.ceilDiv(taps.stride(), PIXELS);
        this.steps = new int[taps.length()];
        this.weights = new int[taps.length() * mostSteps * LANES];
        for (int i = 0; i < taps.length(); i++) {
            int count = taps.count()[i];
            steps[i] = Math.ceilDiv(count, PIXELS);
            for (int k = 0; k < count; k++) {
                int at = (i * mostSteps + k / PIXELS) * LANES + 3 * (k % PIXELS);
                int weight = taps.weights()[i * taps.stride() + k];
                weights[at] = weight;
                weights[at + 1] = weight;
                weights[at + 2] = weight;
            }
        }
    }

    /** Tells whether this machine's vectors are long enough to gain anything. */
    static boolean pay() {
        return LANES == 8 || LANES == 16;
    }

    /** Resamples {@code rows} rows of {@code length} bytes from {@code from} on. */
    void resample(byte[] rgb, int from, int length, int rows, byte[] target) {
        int width = 3 * taps.length();
        byte[] copy = null;
        for (int y = 0; y < rows; y += ROWS) {
            int count = Math.min(ROWS, rows - y);
            int at = from + y * length;
            if (count == ROWS && at + ROWS * length + LANES <= rgb.length) {
                resample(rgb, at, length, target, y * width, count);
            } else {
                // Vectors read beyond a row's end, by weights of 0.
                copy = copy == null ? new byte[ROWS * length + LANES] : copy;
                System.arraycopy(rgb, at, copy, 0, count * length);
                resample(copy, 0, length, target, y * width, count);
            }
        }
    }

    private void resample(byte[] rgb, int from, int length, byte[] target, int to, int rows) {
        int width = 3 * taps.length();
        for (int i = 0; i < steps.length; i++) {
            IntVector first = IntVector.zero(INTS);
            IntVector second = first;
            IntVector third = first;
            IntVector fourth = first;
            int pixel = from + 3 * taps.first()[i];
            int weight = i * mostSteps * LANES;
            for (int step = 0; step < steps[i]; step++) {
                IntVector shares = IntVector.fromArray(INTS, weights, weight);
                first = first.add(load(rgb, pixel).mul(shares));
                second = second.add(load(rgb, pixel + length).mul(shares));
                third = third.add(load(rgb, pixel + 2 * length).mul(shares));
                fourth = fourth.add(load(rgb, pixel + 3 * length).mul(shares));
                pixel += 3 * PIXELS;
                weight += LANES;
            }
            first.intoArray(sums, 0);
            second.intoArray(sums, LANES);
            third.intoArray(sums, 2 * LANES);
            fourth.intoArray(sums, 3 * LANES);
            for (int row = 0; row < rows; row++) {
                put(row * LANES, target, to + row * width + 3 * i);
            }
        }
    }

    private static IntVector load(byte[] rgb, int at) {
        return (IntVector)
                ByteVector.fromArray(BYTES, rgb, at)
                        .convertShape(VectorOperators.ZERO_EXTEND_B2I, INTS, 0);
    }

    private void put(int from, byte[] target, int at) {
        int red = Taps.HALF;
        int green = Taps.HALF;
        int blue = Taps.HALF;
        for (int i = from; i < from + 3 * PIXELS; i += 3) {
            red += sums[i];
            green += sums[i + 1];
            blue += sums[i + 2];
        }
        target[at] = (byte) Taps.rounded(red);
        target[at + 1] = (byte) Taps.rounded(green);
        target[at + 2] = (byte) Taps.rounded(blue);
    }
}
