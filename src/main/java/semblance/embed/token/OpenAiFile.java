package semblance.embed.token;

import org.jspecify.annotations.Nullable;

import semblance.embed.token.ClipVocabulary.SpecialToken;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads OpenAI's {@code bpe_simple_vocab_16e6.txt}: a first line with its name, then one merge per
 * line. Ids count the bytes, the bytes at a word's end, the merges, start and end. The file has
 * more merges than CLIP uses; the rest is not read. A shorter list is read as it is: {@link
 * ClipVocabulary#size} tells.
 */
final class OpenAiFile {
    private static final String NAME = "bpe_simple_vocab";

    /** The part of the file that CLIP uses, by the reference's own count. */
    private static final int MOST_MERGES = 49_152 - 256 - 2;

    private static final int LONGEST_LINE = 1000;

    private OpenAiFile() {}

    static ClipVocabulary read(InputStream text) throws IOException {
        BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder()));
        String name = line(lines);
        if (name == null || !name.contains(NAME)) {
            throw new NotThisKind("its first line does not name " + NAME);
        }
        Map<String, Integer> ids = bytes();
        int[] inner = ByteAlphabet.ids(ids, "", 0);
        int[] last = ByteAlphabet.ids(ids, BytePairs.WORD_END, 0);
        if (inner == null || last == null) {
            throw new IllegalStateException("bytes without ids");
        }
        BytePairs pairs = new BytePairs(inner, last);
        String merge;
        for (int count = 0; count < MOST_MERGES && (merge = line(lines)) != null; count++) {
            if (!merge.isEmpty()) {
                add(merge, ids, pairs);
            }
        }
        int start = ids.size();
        int end = start + 1;
        List<SpecialToken> special =
                List.of(
                        new SpecialToken(ClipVocabulary.START, start, true),
                        new SpecialToken(ClipVocabulary.END, end, true));
        return new ClipVocabulary(pairs, special, start, end, 0, end + 1);
    }

    private static Map<String, Integer> bytes() {
        Map<String, Integer> ids = new HashMap<>(1 << 17);
        String alphabet = ByteAlphabet.inOrder();
        for (String suffix : List.of("", BytePairs.WORD_END)) {
            for (int i = 0; i < alphabet.length(); i++) {
                ids.put(alphabet.charAt(i) + suffix, ids.size());
            }
        }
        return ids;
    }

    private static void add(String merge, Map<String, Integer> ids, BytePairs pairs)
            throws IOException {
        int space = merge.indexOf(' ');
        Integer left = ids.get(merge.substring(0, Math.max(0, space)));
        Integer right = ids.get(merge.substring(space + 1));
        if (left == null || right == null) {
            throw new EOFException("a merge of symbols that no earlier line makes: " + merge);
        }
        int joined = ids.size();
        String symbol = merge.substring(0, space) + merge.substring(space + 1);
        if (ids.put(symbol, joined) != null) {
            throw new EOFException("a second merge that makes " + symbol);
        }
        pairs.add(left, right, joined);
    }

    /** Like readLine, but a line without end costs no memory without end. */
    private static @Nullable String line(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        int next;
        while ((next = lines.read()) >= 0 && next != '\n') {
            if (line.length() == LONGEST_LINE) {
                throw new NotThisKind("it has a line of more than " + LONGEST_LINE + " letters");
            }
            line.append((char) next);
        }
        return next < 0 && line.isEmpty() ? null : line.toString().strip();
    }
}
