package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.javacpp.BytePointer;

/**
 * One plane of colour differences, row by row at the size of luma. Where it is stored at half the
 * width or height the values between are interpolated by a triangle, three parts of the nearer
 * value and one of the farther: libjpeg's "fancy upsampling" ({@code jdsample.c}), its roundings
 * included. Coarser planes are repeated. For one thread.
 */
final class ChromaRows {
    /** Narrower rows are repeated, not interpolated: so does libjpeg. */
    private static final int NARROW = 2;

    private final BytePointer plane;
    private final int stride;
    private final int rows;
    private final int shiftX;
    private final int shiftY;
    private final boolean smoothX;
    private final boolean smoothY;
    private final byte[] near;
    private final byte[] far;
    private final int[] sums;
    private final byte[] full;

    ChromaRows(AVFrame frame, int component, AVPixFmtDescriptor format) {
        plane = frame.data(component);
        stride = frame.linesize(component);
        shiftX = format.log2_chroma_w();
        shiftY = format.log2_chroma_h();
        int columns = -(-frame.width() >> shiftX);
        rows = -(-frame.height() >> shiftY);
        smoothX = shiftX == 1 && columns > NARROW;
        smoothY = shiftY == 1 && (shiftX == 0 || smoothX);
        near = new byte[columns];
        far = new byte[columns];
        sums = new int[columns + 2];
        full = new byte[frame.width()];
    }

    /** Returns the values of row {@code y}, valid until the next call. */
    byte[] row(int y) {
        int nearest = y >> shiftY;
        read(nearest, near);
        if (shiftX == 0 && shiftY == 0) {
            return near;
        }
        if (smoothY) {
            boolean upper = (y & 1) == 0;
            read(Math.clamp(upper ? nearest - 1 : nearest + 1, 0, rows - 1), far);
            sumDown();
            if (smoothX) {
                across(8, 7, 4);
            } else {
                round(upper ? 1 : 2);
            }
        } else if (smoothX) {
            for (int i = 0; i < near.length; i++) {
                sums[i + 1] = near[i] & 0xFF;
            }
            across(1, 2, 2);
        } else {
            for (int x = 0; x < full.length; x++) {
                full[x] = near[x >> shiftX];
            }
        }
        return full;
    }

    private void read(int row, byte[] into) {
        plane.position((long) row * stride).get(into);
    }

    private void sumDown() {
        for (int i = 0; i < near.length; i++) {
            sums[i + 1] = 3 * (near[i] & 0xFF) + (far[i] & 0xFF);
        }
    }

    private void round(int bias) {
        for (int x = 0; x < full.length; x++) {
            full[x] = (byte) ((sums[x + 1] + bias) >> 2);
        }
    }

    private void across(int biasLeft, int biasRight, int shift) {
        sums[0] = sums[1];
        sums[near.length + 1] = sums[near.length];
        int pairs = full.length / 2;
        for (int i = 0; i < pairs; i++) {
            int own = 3 * sums[i + 1];
            full[2 * i] = (byte) ((own + sums[i] + biasLeft) >> shift);
            full[2 * i + 1] = (byte) ((own + sums[i + 2] + biasRight) >> shift);
        }
        if (2 * pairs < full.length) {
            full[2 * pairs] = (byte) ((3 * sums[pairs + 1] + sums[pairs] + biasLeft) >> shift);
        }
    }
}
