package semblance.embed.repair;

import org.jspecify.annotations.Nullable;

/**
 * Decodes UTF-8 and two common variants of it: characters beyond U+FFFF written as two surrogates
 * of three bytes each (CESU-8), and the two-byte zero of Java. All else must be UTF-8 by the
 * standard (Unicode, table 3-7). Bytes are characters 0 to 255.
 */
final class LenientUtf8 {
    private final String bytes;
    private final StringBuilder text;
    private int place;

    private LenientUtf8(String bytes) {
        this.bytes = bytes;
        text = new StringBuilder(bytes.length());
    }

    /** Returns the text, or null if the bytes are no UTF-8. */
    static @Nullable String decode(String bytes) {
        LenientUtf8 decoder = new LenientUtf8(bytes);
        while (decoder.place < bytes.length()) {
            if (!decoder.decodeOne()) {
                return null;
            }
        }
        return decoder.text.toString();
    }

    private boolean decodeOne() {
        int first = bytes.charAt(place);
        if (first < 0x80) {
            return accept(first, 1);
        }
        if (first == 0xc0 && at(1) == 0x80) {
            return accept(0, 2);
        }
        if (first >= 0xc2 && first <= 0xdf && continues(1)) {
            return accept((first & 0x1f) << 6 | low(1), 2);
        }
        if (first >= 0xe0 && first <= 0xef && continues(1) && continues(2)) {
            return three(first);
        }
        if (first >= 0xf0 && first <= 0xf4 && continues(1) && continues(2) && continues(3)) {
            int point = (first & 7) << 18 | low(1) << 12 | low(2) << 6 | low(3);
            return point >= 0x10000 && point <= 0x10ffff && accept(point, 4);
        }
        return false;
    }

    private boolean three(int first) {
        int point = (first & 15) << 12 | low(1) << 6 | low(2);
        if (point < 0x800) {
            return false;
        }
        if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
            return accept(point, 3);
        }
        if (point > Character.MAX_HIGH_SURROGATE
                || at(3) != 0xed
                || !continues(4)
                || !continues(5)) {
            return false;
        }
        int second = 0xd000 | low(4) << 6 | low(5);
        return Character.isLowSurrogate((char) second)
                && accept(Character.toCodePoint((char) point, (char) second), 6);
    }

    private boolean accept(int point, int length) {
        text.appendCodePoint(point);
        place += length;
        return true;
    }

    private int at(int offset) {
        return place + offset < bytes.length() ? bytes.charAt(place + offset) : -1;
    }

    private boolean continues(int offset) {
        return at(offset) >= 0x80 && at(offset) <= 0xbf;
    }

    private int low(int offset) {
        return at(offset) & 0x3f;
    }
}
