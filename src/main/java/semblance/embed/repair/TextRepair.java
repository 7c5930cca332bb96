package semblance.embed.repair;

import java.text.Normalizer;

/**
 * Mends a text line by line, each line over and over until nothing changes. The order of the steps
 * is part of the behaviour: one uncovers what another mends.
 */
public final class TextRepair {
    /** Longer lines are cut there, so that no line takes time without end. */
    private static final int LONGEST_LINE = 1_000_000;

    private TextRepair() {}

    /** Returns the text as its writer probably meant it; most texts come back as they are. */
    public static String repaired(String text) {
        StringBuilder repaired = new StringBuilder(text.length());
        boolean references = true;
        int place = 0;
        while (place < text.length()) {
            int end = lineEnd(text, place);
            String line = text.substring(place, end);
            // Text with tags is HTML itself, from here on: its references are meant as written.
            references &= line.indexOf('<') < 0;
            repaired.append(line(line, references));
            place = end;
        }
        return repaired.toString();
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start) + 1;
        if (end == 0) {
            end = text.length();
        }
        if (end - start > LONGEST_LINE && text.codePointCount(start, end) > LONGEST_LINE) {
            end = text.offsetByCodePoints(start, LONGEST_LINE);
        }
        return end;
    }

    private static String line(String line, boolean references) {
        String before;
        String now = line;
        do {
            before = now;
            if (references) {
                now = CharacterReferences.decodedIfClear(now);
            }
            now = EncodingRepair.repaired(now);
            now = CharacterForms.plain(now);
            now = Normalizer.normalize(now, Normalizer.Form.NFC);
        } while (!now.equals(before));
        return now;
    }
}
