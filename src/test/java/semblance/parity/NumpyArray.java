package semblance.parity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An array of single-precision numbers from a file of NumPy's format version 1, in row-major order.
 */
public final class NumpyArray {
    private static final int HEADER = 10;

    private final int rows;
    private final float[] values;

    private NumpyArray(int rows, float[] values) {
        this.rows = rows;
        this.values = values;
    }

    /** Reads the bytes of a {@code .npy} file. */
    public static NumpyArray parse(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int length = buffer.getShort(HEADER - 2);
        String header = new String(bytes, HEADER, length, StandardCharsets.US_ASCII);
        if (!header.contains("'<f4'") || !header.contains("'fortran_order': False")) {
            throw new IOException("not row-major single precision: " + header);
        }
        int begin = header.indexOf('(', header.indexOf("'shape'"));
        int[] shape =
                Arrays.stream(header.substring(begin + 1, header.indexOf(')', begin)).split(","))
                        .map(String::strip)
                        .filter(number -> !number.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .toArray();
        float[] values = new float[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
        buffer.position(HEADER + length)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return new NumpyArray(shape[0], values);
    }

    /** Returns all numbers, row by row. */
    public float[] values() {
        return values;
    }

    /** Returns a row of a matrix. */
    public float[] row(int number) {
        int width = values.length / rows;
        return Arrays.copyOfRange(values, number * width, (number + 1) * width);
    }
}
