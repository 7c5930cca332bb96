package semblance.search;

import semblance.index.NameMatch;
import semblance.media.ContentId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ranking of files by words in their names, folders and facts. */
final class NameRanking {
    private NameRanking() {}

    static Ranking of(List<NameMatch> matches) {
        Set<ContentId> seen = new HashSet<>();
        List<Ranked> answers = new ArrayList<>();
        double best = matches.isEmpty() ? 1 : matches.getFirst().score();
        for (NameMatch match : matches) {
            if (seen.add(match.file().content())) {
                String why = match.field() + ": " + match.text();
                answers.add(
                        new Ranked(
                                match.file().content(),
                                null,
                                Math.min(1, match.score() / best),
                                true,
                                "names",
                                why));
            }
        }
        return new Ranking(answers, null);
    }
}
