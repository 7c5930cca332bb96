package semblance.index.lucene;

import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts names and sentences into words that can be compared: by Unicode's word segmentation (UAX 29,
 * through Lucene's tokenizer) after all punctuation became space, in lower case and without
 * accents. A word such as "MountainLake2019" is a word as a whole and in its parts.
 */
final class Words {
    private static final Pattern PUNCTUATION = Pattern.compile("\\p{P}");
    private static final Pattern ACCENT = Pattern.compile("[\\u0300-\\u036f]");

    /** ASCII folding makes at most four letters of one. */
    private static final int FOLDED_MAX = 4;

    /**
     * A word.
     *
     * @param whole all of it
     * @param parts where letters meet digits or small letters meet capitals it is cut; one part if
     *     nowhere
     */
    record Word(String whole, List<String> parts) {
        Word {
            parts = List.copyOf(parts);
        }

        boolean hasParts() {
            return parts.size() > 1;
        }
    }

    private Words() {}

    /** Returns the words of any text in their order. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        try (StandardTokenizer tokenizer = new StandardTokenizer()) {
            CharTermAttribute token = tokenizer.addAttribute(CharTermAttribute.class);
            tokenizer.setReader(new StringReader(folded(text)));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String whole = token.toString();
                words.add(
                        new Word(
                                inLowerCase(whole),
                                parts(whole).stream().map(Words::inLowerCase).toList()));
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /**
     * Returns the words of a query. Those that every sentence has ("a dog at night") find nothing
     * by themselves, so they count only where there are no others.
     */
    static List<Word> ofQuery(String text) {
        List<Word> all = of(text);
        List<Word> telling =
                all.stream()
                        .filter(word ->
                                !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word.whole()))
                        .toList();
        return telling.isEmpty() ? all : telling;
    }

    private static String folded(String text) {
        String bare = PUNCTUATION.matcher(text).replaceAll(" ");
        if (bare.chars().allMatch(c -> c < 128)) {
            return bare;
        }
        String decomposed = Normalizer.normalize(bare, Normalizer.Form.NFKD);
        String unaccented = ACCENT.matcher(decomposed).replaceAll("");
        char[] in = Normalizer.normalize(unaccented, Normalizer.Form.NFKC).toCharArray();
        char[] out = new char[FOLDED_MAX * in.length];
        int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
        return new String(out, 0, length);
    }

    /** A sigma has another form at the end of a word, which the beginning of a word has not. */
    private static String inLowerCase(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    private static List<String> parts(String word) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 1; at < word.length(); at++) {
            if (isBorder(word, at)) {
                parts.add(word.substring(start, at));
                start = at;
            }
        }
        parts.add(word.substring(start));
        return parts;
    }

    private static boolean isBorder(String word, int at) {
        char before = word.charAt(at - 1);
        char after = word.charAt(at);
        if (Character.isDigit(before) != Character.isDigit(after)) {
            return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        }
        if (!Character.isUpperCase(after)) {
            return false;
        }
        boolean nextIsSmall = at + 1 < word.length() && Character.isLowerCase(word.charAt(at + 1));
        return Character.isLowerCase(before) || (Character.isUpperCase(before) && nextIsSmall);
    }
}
