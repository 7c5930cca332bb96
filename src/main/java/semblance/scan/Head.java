package semblance.scan;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * The first bytes of a file and its extension. Reading past the end gives zeros and matches
 * nothing.
 */
final class Head {
    private final byte[] bytes;
    private final String extension;

    /**
     * @param bytes not copied
     */
    Head(byte[] bytes, String fileName) {
        this.bytes = bytes;
        this.extension = extension(fileName);
    }

    /** Returns what follows a name's last dot in lower case, "" if there is none. */
    static String extension(String fileName) {
        String name = fileName.substring(fileName.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    int length() {
        return bytes.length;
    }

    boolean isNamed(Set<String> extensions) {
        return extensions.contains(extension);
    }

    /** Tells whether the characters of {@code text}, each a byte, stand at an offset. */
    boolean has(int offset, String text) {
        if (offset < 0 || offset > bytes.length - text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (u8(offset + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns four characters, each a byte; "" if they are not all there. */
    String four(int offset) {
        return offset < 0 || offset > bytes.length - 4
                ? ""
                : new String(bytes, offset, 4, StandardCharsets.ISO_8859_1);
    }

    int u8(int offset) {
        return offset >= 0 && offset < bytes.length ? bytes[offset] & 0xff : 0;
    }

    int u16LittleEndian(int offset) {
        return u8(offset) | u8(offset + 1) << 8;
    }

    long u32LittleEndian(int offset) {
        return u16LittleEndian(offset) | (long) u16LittleEndian(offset + 2) << 16;
    }

    long u32BigEndian(int offset) {
        return (long) u8(offset) << 24
                | u8(offset + 1) << 16
                | u8(offset + 2) << 8
                | u8(offset + 3);
    }
}
