package semblance.embed.repair;

import java.util.BitSet;

/**
 * Mends mojibake that stands within sound text. A run counts that looks like characters of UTF-8,
 * each read as a lead byte and its followers in one of the common encodings.
 */
final class EmbeddedMojibake {
    private static final BitSet LEADS_ONE = readFrom(0xc2, 0xdf);
    private static final BitSet LEADS_TWO = readFrom(0xe0, 0xef);

    /** Of the leads of four bytes only those of emoji and of tags within emoji. */
    private static final BitSet LEADS_THREE = new BitSet();

    private static final BitSet FOLLOWS = readFrom(0x80, 0xbf);

    /** What follows a lead and hardly ever stands for itself: no dashes, quotes, dots. */
    private static final BitSet FOLLOWS_ONLY = readFrom(0x80, 0xbf);

    static {
        LEADS_THREE.or(readFrom(0xf0, 0xf0));
        LEADS_THREE.or(readFrom(0xf3, 0xf3));
        FOLLOWS.set(' ');
        "\u2013\u2014\u2015\u2018\u2019\u201a\u201c\u201d\u201e\u2022\u2026"
                .chars()
                .forEach(FOLLOWS_ONLY::clear);
    }

    private EmbeddedMojibake() {}

    static String repaired(String text) {
        StringBuilder repaired = new StringBuilder(text.length());
        int place = 0;
        while (place < text.length()) {
            int end = isWithinGarble(text, place) ? place : runEnd(text, place);
            if (end == place) {
                repaired.append(text.charAt(place++));
            } else {
                repaired.append(run(text.substring(place, end), text));
                place = end;
            }
        }
        return repaired.toString();
    }

    /** Mending a few characters of a longer garble would make it worse. */
    private static boolean isWithinGarble(String text, int place) {
        return place > 0 && FOLLOWS_ONLY.get(text.charAt(place - 1));
    }

    private static int runEnd(String text, int start) {
        int end = start;
        int length;
        while ((length = sequenceLength(text, end)) > 0) {
            end += length;
        }
        return end;
    }

    private static int sequenceLength(String text, int place) {
        if (place == text.length()) {
            return 0;
        }
        char lead = text.charAt(place);
        int followers = 0;
        while (followers < 3
                && place + followers + 1 < text.length()
                && FOLLOWS.get(text.charAt(place + followers + 1))) {
            followers++;
        }
        if (followers >= 1 && LEADS_ONE.get(lead)) {
            return 2;
        }
        if (followers >= 2 && LEADS_TWO.get(lead)) {
            return 3;
        }
        return followers >= 3 && LEADS_THREE.get(lead) ? 4 : 0;
    }

    private static String run(String run, String whole) {
        // The whole text was tried before; trying it here once more would never end.
        boolean shorter = run.length() < whole.length();
        return shorter && Mojibake.isLikely(run) ? EncodingRepair.repaired(run) : run;
    }

    private static BitSet readFrom(int first, int last) {
        BitSet characters = new BitSet();
        for (SingleByteEncoding encoding : SingleByteEncoding.COMMON) {
            for (int value = first; value <= last; value++) {
                characters.set(encoding.decode(String.valueOf((char) value)).charAt(0));
            }
        }
        return characters;
    }
}
