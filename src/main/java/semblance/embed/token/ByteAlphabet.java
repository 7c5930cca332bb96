package semblance.embed.token;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * The 256 characters by which byte-level vocabularies write the bytes of UTF-8: printable bytes of
 * Latin-1 stand for themselves, the others, in order, for the characters from U+0100 on. Source:
 * Radford et al. 2019 (GPT-2), whose order of the characters CLIP's first 512 ids follow.
 */
final class ByteAlphabet {
    private static final char FIRST_STAND_IN = 0x100;

    /** The characters in the order of their ids. */
    private static final char[] IN_ORDER = new char[256];

    private static final char[] BY_BYTE = new char[256];

    static {
        int count = 0;
        for (int value = 0; value < 256; value++) {
            if (printable(value)) {
                BY_BYTE[value] = (char) value;
                IN_ORDER[count++] = (char) value;
            }
        }
        char standIn = FIRST_STAND_IN;
        for (int value = 0; value < 256; value++) {
            if (!printable(value)) {
                BY_BYTE[value] = standIn;
                IN_ORDER[count++] = standIn++;
            }
        }
    }

    private ByteAlphabet() {}

    /** Returns the alphabet in the order of OpenAI's ids. */
    static String inOrder() {
        return new String(IN_ORDER);
    }

    /**
     * Returns the ids of all 256 bytes as symbols with {@code suffix}, or {@code orElse} where the
     * vocabulary lacks one; null when it lacks one and {@code orElse} is null.
     */
    static int @Nullable [] ids(
            Map<String, Integer> vocabulary, String suffix, @Nullable Integer orElse) {
        int[] ids = new int[256];
        for (int value = 0; value < 256; value++) {
            Integer id = vocabulary.getOrDefault(BY_BYTE[value] + suffix, orElse);
            if (id == null) {
                return null;
            }
            ids[value] = id;
        }
        return ids;
    }

    private static boolean printable(int value) {
        return (value >= '!' && value <= '~') || (value >= 0xa1 && value != 0xad);
    }
}
