package semblance.embed.token;

import org.jspecify.annotations.Nullable;

import semblance.embed.repair.CharacterReferences;
import semblance.embed.repair.LowerCase;
import semblance.embed.repair.TextRepair;
import semblance.embed.repair.Whitespace;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tokenizer that OpenAI's CLIP was trained with: broken text is mended, HTML is unescaped
 * twice, spaces are collapsed and letters made small before words are cut. The special tokens count
 * as such when they stand in a text. Source of the behaviour: the SimpleTokenizer and {@code
 * tokenize(truncate=True)} of github.com/openai/CLIP (MIT), with ftfy installed.
 */
final class OpenAiClipTokenizer implements Tokenizer {
    /**
     * The reference ignores case, though all letters are small here. So the long s counts as an s
     * after an apostrophe, and the iota below, a mark whose capital is a letter, counts as nothing.
     */
    private static final Pattern WORD =
            Pattern.compile(
                    "<\\|startoftext\\|>|<\\|endoftext\\|>|'s|'t|'re|'ve|'m|'ll|'d"
                            + "|[\\p{L}]+|[\\p{N}]|[^\\p{IsWhite_Space}\\p{L}\\p{N}\\u0345]+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final ClipVocabulary vocabulary;
    private final Map<String, Integer> special;

    OpenAiClipTokenizer(ClipVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        special =
                vocabulary.special().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        ClipVocabulary.SpecialToken::text,
                                        ClipVocabulary.SpecialToken::id));
    }

    @Override
    public int contextLength() {
        return ClipVocabulary.CONTEXT_LENGTH;
    }

    @Override
    public int[] ids(String text) {
        IdList ids = new IdList(vocabulary);
        Matcher words = WORD.matcher(cleaned(text));
        while (!ids.isFull() && words.find()) {
            String word = words.group();
            @Nullable Integer id = special.get(word);
            if (id != null) {
                ids.add(id);
            } else {
                ids.add(vocabulary.pairs().ids(word.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return ids.ended();
    }

    @Override
    public int padding() {
        return vocabulary.padding();
    }

    @Override
    public int end() {
        return vocabulary.end();
    }

    @Override
    public int size() {
        return vocabulary.size();
    }

    private static String cleaned(String text) {
        String mended = TextRepair.repaired(text);
        String plain = CharacterReferences.decoded(CharacterReferences.decoded(mended));
        return LowerCase.of(Whitespace.collapsed(plain));
    }
}
