package semblance.embed.token;

import org.jspecify.annotations.Nullable;

import semblance.embed.token.ClipVocabulary.SpecialToken;

import java.util.List;
import java.util.function.Consumer;

/** Finds special tokens in a text, leftmost first and of several there the longest. */
final class SpecialTokens {
    private SpecialTokens() {}

    /** Adds the tokens found to {@code ids} and gives what lies between them, in order. */
    static void cut(String text, List<SpecialToken> tokens, IdList ids, Consumer<String> between) {
        int done = 0;
        for (int place = 0; place < text.length() && !tokens.isEmpty() && !ids.isFull(); ) {
            SpecialToken found = longestAt(text, place, tokens);
            if (found == null) {
                place++;
            } else {
                between.accept(text.substring(done, place));
                ids.add(found.id());
                place += found.text().length();
                done = place;
            }
        }
        between.accept(text.substring(done));
    }

    private static @Nullable SpecialToken longestAt(
            String text, int place, List<SpecialToken> tokens) {
        SpecialToken longest = null;
        for (SpecialToken token : tokens) {
            if (text.startsWith(token.text(), place)
                    && (longest == null || token.text().length() > longest.text().length())) {
                longest = token;
            }
        }
        return longest;
    }
}
