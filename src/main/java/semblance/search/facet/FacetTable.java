package semblance.search.facet;

import semblance.search.SearchResult;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facets of all files of an answer as small numbers: made once, so that counts and matches for
 * another choice take a few milliseconds for a hundred thousand files. Unchangeable; safe for use
 * by many threads.
 */
public final class FacetTable {
    /** A file that has nothing here. */
    private static final int NOTHING = -1;

    private final int files;
    private final Map<Facet, Column> columns = new EnumMap<>(Facet.class);

    /**
     * @param codes one a file: a place in {@code values}, or {@link #NOTHING}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared and never leaves this class
    private record Column(List<String> values, int[] codes) {}

    public FacetTable(List<SearchResult> results) {
        files = results.size();
        for (Facet facet : Facet.values()) {
            Map<String, Integer> known = new HashMap<>();
            List<String> values = new ArrayList<>();
            int[] codes = new int[files];
            int file = 0;
            for (SearchResult result : results) {
                String value = facet.value(result);
                Integer code =
                        value == null || value.isBlank()
                                ? Integer.valueOf(NOTHING)
                                : known.get(value);
                if (code == null) {
                    code = values.size();
                    known.put(value, code);
                    values.add(value);
                }
                codes[file++] = code;
            }
            columns.put(facet, new Column(values, codes));
        }
    }

    /** Returns which files are wanted, by their place in the answer. */
    public boolean[] matching(Narrowing narrowing) {
        boolean[] wanted = new boolean[files];
        Arrays.fill(wanted, true);
        narrowing
                .chosen()
                .forEach((facet, values) -> {
                    boolean[] missed = missed(facet, values);
                    for (int file = 0; file < files; file++) {
                        wanted[file] &= !missed[file];
                    }
                });
        return wanted;
    }

    public FacetCounts counts(Narrowing narrowing) {
        // A file counts for a facet if no other facet leaves it out: the one facet that may is
        // kept.
        int[] misses = new int[files];
        Map<Facet, boolean[]> missedBy = new EnumMap<>(Facet.class);
        narrowing
                .chosen()
                .forEach((facet, values) -> {
                    boolean[] missed = missed(facet, values);
                    missedBy.put(facet, missed);
                    for (int file = 0; file < files; file++) {
                        misses[file] += missed[file] ? 1 : 0;
                    }
                });
        Map<Facet, List<FacetCounts.Count>> counts = new EnumMap<>(Facet.class);
        columns.forEach((facet, column) -> {
            boolean[] own = missedBy.get(facet);
            int[] sums = new int[column.values().size()];
            for (int file = 0; file < files; file++) {
                int code = column.codes()[file];
                int others = misses[file] - (own != null && own[file] ? 1 : 0);
                if (code != NOTHING && others == 0) {
                    sums[code]++;
                }
            }
            List<FacetCounts.Count> offered = offered(column, sums, narrowing.of(facet));
            if (isWorthIt(facet, offered, sums, narrowing)) {
                counts.put(facet, offered);
            }
        });
        if (counts.containsKey(Facet.MONTH) && years(counts, narrowing) > 1) {
            // Months of many years are too many to choose from: first the year.
            counts.remove(Facet.MONTH);
        }
        return new FacetCounts(counts);
    }

    private static List<FacetCounts.Count> offered(Column column, int[] sums, Set<String> chosen) {
        List<FacetCounts.Count> offered = new ArrayList<>();
        for (int code = 0; code < sums.length; code++) {
            String value = column.values().get(code);
            if (sums[code] > 0 || chosen.contains(value)) {
                offered.add(new FacetCounts.Count(value, sums[code], chosen.contains(value)));
            }
        }
        offered.sort(
                Comparator.comparingInt((FacetCounts.Count count) -> -count.files())
                        .thenComparing(FacetCounts.Count::value));
        return List.copyOf(offered);
    }

    /** Who can only choose what all files have, or what every file has alone, gains nothing. */
    private boolean isWorthIt(
            Facet facet, List<FacetCounts.Count> offered, int[] sums, Narrowing narrowing) {
        if (!narrowing.of(facet).isEmpty()) {
            return true;
        }
        int having = Arrays.stream(sums).sum();
        return offered.size() > 1
                || (offered.size() == 1 && having < files && facet != Facet.MONTH);
    }

    private static int years(Map<Facet, List<FacetCounts.Count>> counts, Narrowing narrowing) {
        return narrowing.of(Facet.MONTH).isEmpty()
                ? narrowing.of(Facet.YEAR).isEmpty()
                        ? counts.getOrDefault(Facet.YEAR, List.of()).size()
                        : narrowing.of(Facet.YEAR).size()
                : 1;
    }

    private boolean[] missed(Facet facet, Set<String> values) {
        Column column = columns.getOrDefault(facet, new Column(List.of(), new int[0]));
        boolean[] isChosen = new boolean[column.values().size()];
        for (int code = 0; code < isChosen.length; code++) {
            isChosen[code] = values.contains(column.values().get(code));
        }
        boolean[] missed = new boolean[files];
        for (int file = 0; file < files; file++) {
            int code = column.codes()[file];
            missed[file] = code == NOTHING || !isChosen[code];
        }
        return missed;
    }
}
