package semblance.models.weights;

import java.util.Arrays;
import java.util.List;

/**
 * Where the elements of a tensor are in its storage, in row-major order. Dimensions that can be
 * walked as one are one here, so a dense tensor of any shape is a single run of elements.
 */
final class Strides {
    private final long offset;
    private final long[] lengths;
    private final long[] steps;
    private final long count;

    private Strides(long offset, long[] lengths, long[] steps, long count) {
        this.offset = offset;
        this.lengths = lengths;
        this.steps = steps;
        this.count = count;
    }

    static Strides dense(List<Long> shape) {
        long count = count(shape);
        return new Strides(0, new long[] {count}, new long[] {1}, count);
    }

    /**
     * Checks and merges dimensions.
     *
     * @throws ArithmeticException if a number of elements is more than fits in 64 bits
     */
    static Strides of(long offset, List<Long> shape, List<Long> strides) throws RefusedException {
        if (shape.size() != strides.size() || offset < 0) {
            throw damaged();
        }
        long[] lengths = new long[shape.size() + 1];
        long[] steps = new long[shape.size() + 1];
        int merged = 0;
        lengths[0] = 1;
        steps[0] = 1;
        for (int d = 0; d < shape.size(); d++) {
            long length = shape.get(d);
            long step = strides.get(d);
            if (length < 0 || step < 0) {
                throw damaged();
            }
            if (length == 1) {
                continue;
            }
            long before = lengths[merged];
            if (before != 1 && steps[merged] == Math.multiplyExact(length, step)) {
                lengths[merged] = Math.multiplyExact(before, length);
            } else {
                // While the length is still 1, nothing stands there yet.
                merged += before == 1 ? 0 : 1;
                lengths[merged] = length;
            }
            steps[merged] = step;
        }
        return new Strides(
                offset,
                Arrays.copyOf(lengths, merged + 1),
                Arrays.copyOf(steps, merged + 1),
                count(shape));
    }

    private static RefusedException damaged() {
        return new RefusedException("it holds a tensor of an impossible shape: it is damaged");
    }

    /**
     * Returns the number of elements of a shape.
     *
     * @throws ArithmeticException if it is more than fits in 64 bits, even where a 0 among the
     *     lengths would make it none
     */
    static long count(List<Long> shape) {
        long count = 1;
        boolean isEmpty = false;
        for (long length : shape) {
            isEmpty |= length == 0;
            count = Math.multiplyExact(count, Math.max(length, 1));
        }
        return isEmpty ? 0 : count;
    }

    long count() {
        return count;
    }

    /**
     * Returns the index after the last element in the storage.
     *
     * @throws RefusedException if it is more than fits in 64 bits
     */
    long end() throws RefusedException {
        if (count == 0) {
            return offset;
        }
        try {
            long last = offset;
            for (int d = 0; d < lengths.length; d++) {
                last = Math.addExact(last, Math.multiplyExact(lengths[d] - 1, steps[d]));
            }
            return Math.addExact(last, 1);
        } catch (ArithmeticException e) {
            throw new RefusedException("it holds a tensor of impossible strides: it is damaged", e);
        }
    }

    /** Reads elements from a row-major position on. */
    void read(Widening elements, long from, float[] into, int wanted) {
        int inner = lengths.length - 1;
        long[] place = place(from);
        int done = 0;
        while (done < wanted) {
            int run = (int) Math.min(wanted - done, lengths[inner] - place[inner]);
            copyRun(elements, element(place), into, done, run);
            done += run;
            place[inner] += run;
            for (int d = inner; d > 0 && place[d] == lengths[d]; d--) {
                place[d] = 0;
                place[d - 1]++;
            }
        }
    }

    private void copyRun(Widening elements, long first, float[] into, int at, int run) {
        long step = steps[steps.length - 1];
        if (step == 1) {
            elements.copy(first, into, at, run);
            return;
        }
        for (int i = 0; i < run; i++) {
            elements.copy(first + i * step, into, at + i, 1);
        }
    }

    private long[] place(long from) {
        long[] place = new long[lengths.length];
        long rest = from;
        for (int d = lengths.length - 1; d >= 0 && count > 0; d--) {
            place[d] = rest % lengths[d];
            rest /= lengths[d];
        }
        return place;
    }

    private long element(long[] place) {
        long element = offset;
        for (int d = 0; d < place.length; d++) {
            element += place[d] * steps[d];
        }
        return element;
    }
}
