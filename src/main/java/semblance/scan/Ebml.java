package semblance.scan;

import java.util.Set;

/** The header of an EBML file (RFC 8794), which says by its DocType whether it is Matroska. */
final class Ebml {
    /** Extensions by which Matroska and WebM files say that they hold sound only. */
    static final Set<String> AUDIO_NAMES = Set.of("mka", "weba");

    private static final int DOC_TYPE = 0x4282;
    private static final int MAX_ID_BYTES = 4;
    private static final int MAX_SIZE_BYTES = 8;

    private Ebml() {}

    static boolean isMatroska(Head head) {
        if (!head.has(0, "\u001aE\u00df\u00a3")) {
            return false;
        }
        int at = 4 + vintBytes(head.u8(4), MAX_SIZE_BYTES);
        while (at < head.length()) {
            int idBytes = vintBytes(head.u8(at), MAX_ID_BYTES);
            int sizeBytes = vintBytes(head.u8(at + idBytes), MAX_SIZE_BYTES);
            long size = vint(head, at + idBytes, sizeBytes);
            int content = at + idBytes + sizeBytes;
            if (idBytes == 2 && (head.u8(at) << 8 | head.u8(at + 1)) == DOC_TYPE) {
                return head.has(content, "matroska") || head.has(content, "webm");
            }
            if (size > head.length()) {
                return false;
            }
            at = content + (int) size;
        }
        return false;
    }

    /** Returns the bytes of a number of variable length, told by its first byte; at least one. */
    private static int vintBytes(int first, int most) {
        int bytes = Integer.numberOfLeadingZeros(first) - 24 + 1;
        return Math.min(bytes, most);
    }

    private static long vint(Head head, int at, int bytes) {
        long value = head.u8(at) & (0xff >> bytes);
        for (int i = 1; i < bytes; i++) {
            value = value << 8 | head.u8(at + i);
        }
        return value;
    }
}
