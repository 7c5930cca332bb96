package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaKind;
import semblance.media.TimeSpan;

import java.util.List;

/**
 * Why a result answers a query, as a value: for windows, which have words of their own. It is read
 * from {@link SearchResult#why}, whose phrases are fixed because scripts read them.
 */
public sealed interface Reason {
    /** It is the very same. */
    record IsSame(Same same) implements Reason {}

    /**
     * It looks or sounds like an example.
     *
     * @param bySound else by its picture
     * @param at the place in it, null for all of it
     */
    record Alike(boolean bySound, @Nullable TimeSpan at) implements Reason {}

    /** It shows, or one hears in it, what words describe. */
    record Described(boolean bySound, @Nullable TimeSpan at) implements Reason {}

    /** It is like the example and as the words describe. */
    record AlikeAndDescribed(@Nullable TimeSpan at) implements Reason {}

    /** Classifiers call it so. */
    record Labelled(boolean bySound, List<String> labels) implements Reason {
        public Labelled {
            labels = List.copyOf(labels);
        }
    }

    /**
     * Words stand in a text of it.
     *
     * @param field "name", "folder" or the name of a fact, as in {@link FactField#word}
     */
    record Named(String field, String text) implements Reason {}

    /** It meets conditions, or is one of those that are searched; nothing else was asked. */
    record MeetsConditions(String conditions) implements Reason {}

    /** Something else, in English. */
    record Other(String why) implements Reason {}

    static Reason of(SearchResult result) {
        Same same = result.same();
        if (same != null && result.why().equals(same.phrase())) {
            return new IsSame(same);
        }
        String why = result.why();
        boolean bySound = isBySound(result);
        if (result.model().equals(SearchResult.BY_NAMES)) {
            return byWords(why);
        }
        if (why.startsWith(Questions.EXAMPLES) || why.endsWith(" like it")) {
            return new Alike(bySound, result.span());
        }
        if (why.startsWith(Questions.BOTH)) {
            return new AlikeAndDescribed(result.span());
        }
        if (why.startsWith(Questions.WORDS) || why.endsWith("like the words")) {
            return new Described(bySound, result.span());
        }
        int labels = why.indexOf(" like: ");
        return labels < 0
                ? new Other(why)
                : new Labelled(
                        why.startsWith("sounds"),
                        List.of(why.substring(labels + " like: ".length()).split(" and ")));
    }

    private static Reason byWords(String why) {
        if (why.startsWith("meets ")) {
            return new MeetsConditions(why.substring("meets ".length()));
        }
        if (why.equals(FactFilter.CHOSEN)) {
            return new MeetsConditions("");
        }
        int end = why.indexOf(": ");
        return end < 0 ? new Other(why) : new Named(why.substring(0, end), why.substring(end + 2));
    }

    /** Of a film the moment at the same place tells which of its sides answered. */
    private static boolean isBySound(SearchResult result) {
        if (result.kind() != MediaKind.VIDEO || result.why().startsWith("looks")) {
            return result.kind() == MediaKind.AUDIO;
        }
        return result.why().startsWith("sounds")
                || result.moments().stream()
                        .filter(moment -> moment.span().equals(result.span()))
                        .anyMatch(moment -> moment.why().startsWith("sounds"));
    }
}
