package semblance.atlas;

import org.jspecify.annotations.Nullable;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names areas by what is true of many of their files and of few others. A term must be surely more
 * frequent than elsewhere, by the z-score of its log-odds ratio (Monroe, Colaresi and Quinn,
 * Fightin' Words, Political Analysis 2008); among those that are, the one with the greatest share
 * times the logarithm of how many times more frequent it is wins, as with tf-idf. For one thread.
 */
final class AreaNames {
    private static final double SURE = 2.5;
    private static final double LEAST_TIMES = 2;
    private static final double HALF = .5;

    /** The second word must tell as much as this part of the first. */
    private static final double SECOND_PART = .55;

    private static final int LONGEST = 40;

    private final List<? extends Collection<Term>> terms;
    private final Map<Term, Integer> everywhere = new HashMap<>();

    /**
     * @param terms of each item
     */
    AreaNames(List<? extends Collection<Term>> terms) {
        this.terms = terms;
        for (Collection<Term> ofItem : terms) {
            for (Term term : ofItem) {
                everywhere.merge(term, 1, Integer::sum);
            }
        }
    }

    /** Returns what names the areas of one scale, none by the same words as another. */
    Level newLevel() {
        return new Level();
    }

    private record Candidate(Term term, double score) {
        boolean sharesWordWith(Candidate other) {
            Set<String> words = new HashSet<>(words(term));
            words.retainAll(words(other.term));
            return !words.isEmpty();
        }

        private static List<String> words(Term term) {
            return List.of(term.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        }
    }

    /** The names of one scale. */
    final class Level {
        private final Set<AreaName> taken = new HashSet<>();

        private Level() {}

        /**
         * Names an area; null if nothing surely tells it from the rest, or others have its names.
         */
        @Nullable AreaName name(List<Integer> items) {
            List<Candidate> candidates = candidates(items);
            for (int i = 0; i < candidates.size(); i++) {
                Candidate first = candidates.get(i);
                List<Candidate> others = candidates.subList(i + 1, candidates.size());
                AreaName name = nameOf(first, others);
                if (taken.add(name)) {
                    return name;
                }
            }
            return null;
        }
    }

    private static AreaName nameOf(Candidate first, List<Candidate> others) {
        String text = first.term().text();
        return switch (first.term().kind()) {
            case LABEL, FOLDER, WORD -> {
                List<String> words = new ArrayList<>(List.of(brief(text)));
                others.stream()
                        .filter(other -> other.term().kind() == first.term().kind())
                        .filter(other -> other.score() >= SECOND_PART * first.score())
                        .filter(other -> !other.sharesWordWith(first))
                        .findFirst()
                        .ifPresent(other -> words.add(brief(other.term().text())));
                yield new AreaName.Words(words);
            }
            case PLACE, CAMERA -> new AreaName.Words(List.of(brief(text)));
            case MONTH -> new AreaName.InMonth(YearMonth.parse(text));
            case YEAR -> new AreaName.InYear(Year.parse(text));
        };
    }

    private static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1).strip() + "…";
    }

    private List<Candidate> candidates(List<Integer> items) {
        Map<Term, Integer> here = new HashMap<>();
        for (int item : items) {
            for (Term term : terms.get(item)) {
                here.merge(term, 1, Integer::sum);
            }
        }
        int others = terms.size() - items.size();
        List<Candidate> candidates = new ArrayList<>();
        here.forEach((term, count) -> {
            double share = (double) count / items.size();
            int elsewhere = everywhere.getOrDefault(term, count) - count;
            double times = share / ((elsewhere + HALF) / (others + 1));
            if (share >= term.kind().leastShare()
                    && times >= LEAST_TIMES
                    && sureness(count, items.size(), elsewhere, others) >= SURE) {
                candidates.add(new Candidate(term, term.kind().trust() * share * Math.log(times)));
            }
        });
        candidates.sort(
                Comparator.comparingDouble((Candidate it) -> -it.score())
                        .thenComparing(it -> it.term().kind())
                        .thenComparing(it -> it.term().text()));
        return candidates;
    }

    private static double sureness(int here, int ofHere, int there, int ofThere) {
        double odds = Math.log((here + HALF) / (ofHere - here + HALF));
        double elsewhere = Math.log((there + HALF) / (ofThere - there + HALF));
        double variance = 1 / (here + HALF) + 1 / (there + HALF);
        return (odds - elsewhere) / Math.sqrt(variance);
    }
}
