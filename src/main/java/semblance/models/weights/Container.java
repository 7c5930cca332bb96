package semblance.models.weights;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How a weight file is laid out, told by its first bytes and never by its name. */
enum Container {
    SAFETENSORS,
    TORCH_ZIP,
    TORCH_LEGACY;

    private static final int HEAD_BYTES = 64;
    private static final int LENGTH_BYTES = 8;
    private static final int PICKLE_PROTOCOL = 0x80;
    private static final int HIGHEST_PROTOCOL = 5;

    static Container of(MemorySegment bytes) throws RefusedException {
        if (bytes.byteSize() == 0) {
            throw new RefusedException("it is empty: get it again from where it came from");
        }
        MemorySegment start = bytes.asSlice(0, Math.min(HEAD_BYTES, bytes.byteSize()));
        // One character a byte.
        String head = new String(start.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.ISO_8859_1);
        refuseText(head);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return TORCH_ZIP;
        }
        if (head.startsWith("{", LENGTH_BYTES)) {
            return SAFETENSORS;
        }
        if (isPickle(head)) {
            return TORCH_LEGACY;
        }
        if (bytes.byteSize() > LENGTH_BYTES
                && new ByteReader(bytes).i64() <= bytes.byteSize() - LENGTH_BYTES
                && new ByteReader(bytes).i64() > 0) {
            return SAFETENSORS;
        }
        throw new RefusedException("it is neither a safetensors file nor a checkpoint of PyTorch");
    }

    /** What is found in place of weights when a download went another way than it should. */
    private static void refuseText(String head) throws RefusedException {
        if (head.startsWith("version https://git-lfs")) {
            throw new RefusedException(
                    "it is a pointer of Git LFS, which only names the weights: download the file itself");
        }
        String text = head.strip().toLowerCase(Locale.ROOT);
        // The byte order mark of UTF-8, one character a byte.
        String unmarked = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
        if (unmarked.startsWith("<!doctype")
                || unmarked.startsWith("<html")
                || unmarked.startsWith("<?xml")) {
            throw new RefusedException(
                    "it is a web page, such as one that asks to sign in: download the file itself");
        }
    }

    private static boolean isPickle(String head) {
        return head.length() > 2
                && head.charAt(0) == PICKLE_PROTOCOL
                && head.charAt(1) <= HIGHEST_PROTOCOL;
    }
}
