package semblance.ui.results;

import semblance.media.TimeSpan;
import semblance.search.Reason;
import semblance.search.SearchResult;
import semblance.ui.look.MatchWords;
import semblance.ui.look.SameWords;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

/** Why a result answers the query, as a person says it. */
public final class ReasonWords {
    private ReasonWords() {}

    /** Returns one sentence without a full stop: "Its sound is alike at 0:32". */
    public static String of(SearchResult result) {
        return switch (Reason.of(result)) {
            case Reason.IsSame(var same) ->
                    Texts.of(
                            "results.reason.same",
                            SameWords.title(same),
                            Words.clock(same.inFile().start()));
            case Reason.Alike(boolean bySound, var at) ->
                    switch (result.kind()) {
                        case IMAGE -> Texts.of("results.reason.picture");
                        case AUDIO ->
                                at == null
                                        ? Texts.of("results.reason.sound")
                                        : Texts.of("results.reason.sound.at", start(at));
                        case VIDEO ->
                                at == null
                                        ? Texts.of("results.reason.film")
                                        : bySound
                                                ? Texts.of("results.reason.sound.at", start(at))
                                                : Texts.of("results.reason.frame", start(at));
                    };
            case Reason.Described(boolean bySound, var at) ->
                    at == null
                            ? bySound
                                    ? Texts.of("results.reason.described.sound")
                                    : Texts.of("results.reason.described")
                            : Texts.of("results.reason.described.at", start(at));
            case Reason.AlikeAndDescribed _ -> Texts.of("results.reason.both");
            case Reason.Labelled(boolean bySound, var labels) ->
                    bySound
                            ? Texts.of("results.reason.heard", String.join(", ", labels))
                            : Texts.of("results.reason.seen", String.join(", ", labels));
            case Reason.Named(String field, String text) -> named(field, text);
            case Reason.MeetsConditions(String conditions) ->
                    conditions.isEmpty()
                            ? Texts.of("results.reason.chosen")
                            : Texts.of("results.reason.filter");
            case Reason.Other(String why) -> MatchWords.why(why);
        };
    }

    private static String named(String field, String text) {
        return switch (field) {
            case "name" -> Texts.of("results.reason.name", text);
            case "folder" -> Texts.of("results.reason.folder", text);
            case "label" -> Texts.of("results.reason.tagged", text);
            default -> Texts.of("results.reason.fact", text);
        };
    }

    private static String start(TimeSpan at) {
        return Words.clock(at.start());
    }
}
