package semblance.embed.token;

import semblance.embed.repair.LowerCase;
import semblance.embed.token.ClipVocabulary.SpecialToken;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokenizer of Hugging Face's CLIP models: texts are composed (NFC) and letters made small, but
 * nothing is mended. Special tokens are found in the given text or in the normalized one, as the
 * file says of each. Source of the behaviour: {@code CLIPTokenizer} of transformers and the
 * tokenizers library (Apache-2.0).
 */
final class HuggingFaceClipTokenizer implements Tokenizer {
    private static final Pattern WORD =
            Pattern.compile(
                    "'s|'t|'re|'ve|'m|'ll|'d"
                            + "|[\\p{L}]+|[\\p{N}]|[^\\p{IsWhite_Space}\\p{L}\\p{N}]+");

    private static final Pattern LONE_SURROGATE = Pattern.compile("[\\ud800-\\udfff]");

    private final ClipVocabulary vocabulary;
    private final List<SpecialToken> given;
    private final List<SpecialToken> normalized;

    HuggingFaceClipTokenizer(ClipVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        given = vocabulary.special().stream().filter(token -> !token.normalized()).toList();
        normalized =
                vocabulary.special().stream()
                        .filter(SpecialToken::normalized)
                        .map(it -> new SpecialToken(normalized(it.text()), it.id(), true))
                        .toList();
    }

    @Override
    public int contextLength() {
        return ClipVocabulary.CONTEXT_LENGTH;
    }

    @Override
    public int[] ids(String text) {
        IdList ids = new IdList(vocabulary);
        // The reference takes no lone surrogate at all; here it counts as what it would be shown
        // as.
        String whole = LONE_SURROGATE.matcher(text).replaceAll("\ufffd");
        SpecialTokens.cut(
                whole,
                given,
                ids,
                between ->
                        SpecialTokens.cut(
                                normalized(between), normalized, ids, it -> words(it, ids)));
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

    private void words(String text, IdList ids) {
        Matcher words = WORD.matcher(text);
        while (!ids.isFull() && words.find()) {
            ids.add(vocabulary.pairs().ids(words.group().getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** All white space separates words alike, so that collapsing it would change no id. */
    private static String normalized(String text) {
        return LowerCase.withoutContext(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
}
