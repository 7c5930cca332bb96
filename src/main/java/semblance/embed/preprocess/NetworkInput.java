package semblance.embed.preprocess;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * One sample as a network reads it: single-precision numbers and the length of each dimension,
 * batch of one included. May be read any number of times, by any threads.
 */
public final class NetworkInput {
    private final FloatBuffer numbers;
    private final long[] shape;

    /**
     * @param numbers from its position to its limit, not copied
     */
    NetworkInput(FloatBuffer numbers, long... shape) {
        long count = 1;
        for (long length : shape) {
            count *= length;
        }
        if (count != numbers.remaining()) {
            throw new IllegalArgumentException(numbers.remaining() + " numbers for an input");
        }
        this.numbers = numbers.asReadOnlyBuffer();
        this.shape = shape;
    }

    /** Returns an input of zeros: whatever comes out of it. */
    public static NetworkInput blank(long... shape) {
        int count = 1;
        for (long length : shape) {
            count = Math.toIntExact(count * length);
        }
        return new NetworkInput(direct(count), shape);
    }

    static FloatBuffer direct(int count) {
        return ByteBuffer.allocateDirect(count * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    public FloatBuffer numbers() {
        return numbers.duplicate();
    }

    public long[] shape() {
        return shape.clone();
    }
}
