package semblance.ui.compare;

import semblance.media.MediaFacts;
import semblance.search.SearchResult;
import semblance.ui.look.Dates;
import semblance.ui.look.FormatWords;
import semblance.ui.look.MatchWords;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One line of the table: a name and a value for each file, "" where a file has none.
 *
 * @param best the place of the file with most of it, -1 where that means nothing
 */
record CompareFact(String name, List<String> values, int best) {
    CompareFact {
        values = List.copyOf(values);
    }

    boolean differs() {
        return values.stream().distinct().count() > 1;
    }

    /**
     * @param placeOf where a file lies, for a person who knows the library's folders
     */
    static List<CompareFact> of(List<SearchResult> results, Function<Path, String> placeOf) {
        List<CompareFact> facts = new ArrayList<>();
        add(
                facts,
                Texts.of("compare.dimensions"),
                results,
                CompareFact::dimensions,
                it -> (double) it.facts().width() * it.facts().height());
        add(
                facts,
                Texts.of("compare.size"),
                results,
                it -> it.stamp().sizeBytes() == 0 ? "" : Words.size(it.stamp().sizeBytes()),
                it -> (double) it.stamp().sizeBytes());
        add(
                facts,
                Texts.of("compare.duration"),
                results,
                it -> it.facts().duration() == null ? "" : Words.clock(it.facts().duration()),
                it -> it.facts().duration() == null ? 0 : it.facts().duration().toMillis());
        add(facts, Texts.of("compare.date"), results, CompareFact::date, it -> 0);
        add(
                facts,
                Texts.of("compare.camera"),
                results,
                it -> it.facts().tags().getOrDefault("camera", ""),
                it -> 0);
        add(
                facts,
                Texts.of("compare.format"),
                results,
                it -> it.facts().codec().isEmpty() ? "" : FormatWords.of(it.facts().codec()),
                it -> 0);
        add(
                facts,
                Texts.of("compare.likeness"),
                results,
                it -> MatchWords.hasLikeness(it) ? Words.percent(Math.clamp(it.score(), 0, 1)) : "",
                SearchResult::score);
        add(facts, Texts.of("compare.folder"), results, it -> placeOf.apply(it.path()), it -> 0);
        return facts;
    }

    private static void add(
            List<CompareFact> facts,
            String name,
            List<SearchResult> results,
            Function<SearchResult, String> value,
            Function<SearchResult, Number> amount) {
        List<String> values = results.stream().map(value).toList();
        if (values.stream().allMatch(String::isBlank)) {
            return;
        }
        int best = 0;
        boolean isTold = false;
        for (int i = 1; i < results.size(); i++) {
            double one = amount.apply(results.get(i)).doubleValue();
            double most = amount.apply(results.get(best)).doubleValue();
            isTold |= one != most;
            best = one > most ? i : best;
        }
        facts.add(new CompareFact(name, values, isTold ? best : -1));
    }

    private static String dimensions(SearchResult result) {
        MediaFacts facts = result.facts();
        return facts.width() == 0
                ? ""
                : Texts.of(
                        "compare.pixels",
                        facts.width(),
                        facts.height(),
                        facts.width() * (double) facts.height() / 1e6);
    }

    private static String date(SearchResult result) {
        LocalDateTime taken = result.facts().taken();
        LocalDateTime time =
                taken == null
                        ? LocalDateTime.ofInstant(result.stamp().modified(), ZoneId.systemDefault())
                        : taken;
        return Dates.of(time);
    }
}
