package semblance.search;

import semblance.index.FileKey;
import semblance.index.NameMatch;
import semblance.media.ContentId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ranking of files by words in their names, folders and facts; a copy whose name does not match
 * is not meant.
 */
final class NameRanking {
    private NameRanking() {}

    static Ranking of(List<NameMatch> matches) {
        Map<ContentId, List<NameMatch>> byContent = new LinkedHashMap<>();
        for (NameMatch match : matches) {
            byContent.computeIfAbsent(match.file().content(), _ -> new ArrayList<>()).add(match);
        }
        List<Ranked> answers = new ArrayList<>();
        double best = matches.isEmpty() ? 1 : matches.getFirst().score();
        byContent.forEach((content, found) -> {
            NameMatch first = found.getFirst();
            Set<FileKey> files =
                    found.stream().map(match -> match.file().key()).collect(Collectors.toSet());
            double score = Math.min(1, first.score() / best);
            answers.add(
                    new Ranked(
                            content,
                            null,
                            score,
                            true,
                            SearchResult.BY_NAMES,
                            first.field() + ": " + first.text(),
                            List.of(),
                            null,
                            files));
        });
        return new Ranking(answers, null);
    }
}
