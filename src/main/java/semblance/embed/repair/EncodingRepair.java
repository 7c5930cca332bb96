package semblance.embed.repair;

import org.jspecify.annotations.Nullable;

/**
 * Undoes mojibake: text in UTF-8 that was read with an encoding of one byte per character, maybe
 * several times over, in whole or in parts. A text that looks like none is left alone.
 */
final class EncodingRepair {
    private EncodingRepair() {}

    static String repaired(String text) {
        String before;
        String now = text;
        do {
            before = now;
            now = oneStep(now);
        } while (!now.equals(before));
        return now;
    }

    private static String oneStep(String text) {
        if (!Mojibake.isLikely(text)) {
            return text;
        }
        for (SingleByteEncoding wrong : SingleByteEncoding.ALL) {
            String meant = readAgain(text, wrong);
            if (meant != null) {
                return meant;
            }
        }
        String parts = EmbeddedMojibake.repaired(text);
        if (!parts.equals(text)) {
            return parts;
        }
        // What control characters are left were meant as Windows-1252.
        return CharacterForms.controlsAsWindows(text);
    }

    /** Returns what the text says if it was UTF-8 read in the {@code wrong} encoding; else null. */
    private static @Nullable String readAgain(String text, SingleByteEncoding wrong) {
        String bytes = wrong.encode(text);
        if (bytes == null) {
            return null;
        }
        // In Mac Roman such a sequence is an en dash and a space, which is common.
        if (wrong != SingleByteEncoding.MAC_ROMAN) {
            bytes = LostBytes.withA0(bytes);
        }
        if (wrong.isLenient()) {
            bytes = LostBytes.marked(bytes);
        }
        return LenientUtf8.decode(bytes);
    }
}
