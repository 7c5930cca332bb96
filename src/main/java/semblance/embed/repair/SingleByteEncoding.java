package semblance.embed.repair;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An encoding of one byte per character, of those that text is most often wrongly read with. Bytes
 * are written as characters 0 to 255. Cannot change.
 *
 * <p>The Windows encodings are lenient, as programs are with them: a byte without a meaning is the
 * control character of its number, and byte 1A, "substitute", stands for a lost character, U+FFFD.
 */
final class SingleByteEncoding {
    static final SingleByteEncoding WINDOWS_1252 = new SingleByteEncoding("windows-1252");
    static final SingleByteEncoding MAC_ROMAN = new SingleByteEncoding("x-MacRoman");

    /** Those that mojibake within sound text is told by. */
    static final List<SingleByteEncoding> COMMON =
            List.of(
                    new SingleByteEncoding("ISO-8859-1"),
                    WINDOWS_1252,
                    new SingleByteEncoding("windows-1251"),
                    new SingleByteEncoding("windows-1250"),
                    new SingleByteEncoding("windows-1253"),
                    new SingleByteEncoding("windows-1254"),
                    new SingleByteEncoding("windows-1257"));

    /** All, in the order in which they are tried. */
    static final List<SingleByteEncoding> ALL =
            Stream.concat(
                            COMMON.stream(),
                            Stream.of(
                                    new SingleByteEncoding("ISO-8859-2"),
                                    MAC_ROMAN,
                                    new SingleByteEncoding("IBM437")))
                    .toList();

    /** Byte and character for "a character was here that is lost". */
    static final char SUBSTITUTE = 0x1a;

    private static final char LOST = '\ufffd';

    private final boolean lenient;
    private final char[] characters = new char[256];
    private final Map<Character, Character> bytes = new HashMap<>();

    private SingleByteEncoding(String name) {
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
