package semblance.scan;

import java.util.Set;

/** The headers of a Windows bitmap, after Microsoft's BITMAPFILEHEADER and BITMAPINFOHEADER. */
final class Bitmap {
    private static final Set<Long> HEADER_BYTES = Set.of(12L, 16L, 40L, 52L, 56L, 64L, 108L, 124L);
    private static final Set<Integer> BITS_A_PIXEL = Set.of(0, 1, 2, 4, 8, 16, 24, 32);
    private static final int FILE_HEADER_BYTES = 14;

    private Bitmap() {}

    /** "BM" begins many a text, so all that follows must make sense as well. */
    static boolean matches(Head head) {
        long headerBytes = head.u32LittleEndian(14);
        // The oldest header has sizes of two bytes, and what follows moves up.
        int planes = headerBytes == 12 ? 22 : 26;
        return head.has(0, "BM")
                && HEADER_BYTES.contains(headerBytes)
                && head.length() >= planes + 4
                && head.u32LittleEndian(10) >= FILE_HEADER_BYTES
                && head.u16LittleEndian(planes) == 1
                && BITS_A_PIXEL.contains(head.u16LittleEndian(planes + 2));
    }
}
