package semblance.ui.results;

import semblance.search.Same;
import semblance.search.SearchResult;
import semblance.search.arrange.GroupKey;
import semblance.ui.look.Dates;
import semblance.ui.look.SameWords;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What stands above a group of results.
 *
 * @param placeOf where a file lies, for a person who knows the library's folders
 */
record GroupWords(Function<Path, String> placeOf) {
    String of(GroupKey key, List<SearchResult> answer) {
        return switch (key) {
            case GroupKey.Part part ->
                    switch (part) {
                        case SAME -> same(answer);
                        case CLOSE -> Texts.of("results.part.similar");
                        case FAR -> Texts.of("results.part.far");
                        case ALL -> "";
                    };
            case GroupKey.Folder(Path path) -> placeOf.apply(path.resolve("file"));
            case GroupKey.Day(var date) -> Words.capital(Dates.full(date));
            case GroupKey.File(Path path) -> Words.name(path);
            case GroupKey.Alike(Path leader) -> Words.name(leader);
        };
    }

    private static String same(List<SearchResult> answer) {
        return answer.stream()
                .map(SearchResult::same)
                .filter(Objects::nonNull)
                .map((Same same) -> SameWords.title(same))
                .distinct()
                .collect(Collectors.joining(" \u00b7 "));
    }
}
