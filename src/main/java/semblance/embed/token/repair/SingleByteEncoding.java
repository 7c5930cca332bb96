package semblance.embed.token.repair;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encodings of one byte per character that text is most often wrongly read with, in the order
 * in which they are tried. Bytes are written as characters 0 to 255.
 *
 * <p>The Windows encodings are lenient, as programs are with them: a byte without a meaning is the
 * control character of its number, and byte 1A, "substitute", stands for a lost character, U+FFFD.
 */
enum SingleByteEncoding {
    LATIN_1("ISO-8859-1"),
    WINDOWS_1252("windows-1252"),
    WINDOWS_1251("windows-1251"),
    WINDOWS_1250("windows-1250"),
    WINDOWS_1253("windows-1253"),
    WINDOWS_1254("windows-1254"),
    WINDOWS_1257("windows-1257"),
    LATIN_2("ISO-8859-2"),
    MAC_ROMAN("x-MacRoman"),
    IBM_437("IBM437");

    /** Byte and character for "a character was here that is lost". */
    static final char SUBSTITUTE = 0x1a;

    private static final char LOST = '\ufffd';

    private final boolean lenient;
    private final char[] characters = new char[256];
    private final Map<Character, Character> bytes = new HashMap<>();

    SingleByteEncoding(String name) {
        lenient = name.startsWith("windows");
        String decoded = decodedBy(name);
        for (char value = 0; value < 256; value++) {
            char character = decoded.charAt(value);
            characters[value] = character == LOST ? value : character;
        }
        if (lenient) {
            characters[SUBSTITUTE] = LOST;
        }
        for (char value = 0; value < 256; value++) {
            bytes.put(characters[value], value);
        }
    }

    /** Returns whether byte 1A stands for a lost character. */
    boolean isLenient() {
        return lenient;
    }

    /** Returns the bytes of {@code text}; null if it has a character that this encoding lacks. */
    @Nullable String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            Character value = bytes.get(text.charAt(i));
            if (value == null) {
                return null;
            }
            encoded.append((char) value);
        }
        return encoded.toString();
    }

    String decode(String encoded) {
        StringBuilder text = new StringBuilder(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            text.append(characters[encoded.charAt(i)]);
        }
        return text.toString();
    }

    private static String decodedBy(String name) {
        byte[] all = new byte[256];
        for (int value = 0; value < 256; value++) {
            all[value] = (byte) value;
        }
        if (name.equals("x-MacRoman")) {
            return new String(all, 0, 128, StandardCharsets.US_ASCII) + MacRoman.UPPER_HALF;
        }
        return new String(all, Charset.forName(name));
    }

    /** Written out, since small Java runtimes leave the module with this encoding away. */
    private static final class MacRoman {
        static final String UPPER_HALF =
                "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"
                        + "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
                        + "¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
                        + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
    }
}
