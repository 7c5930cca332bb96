package semblance.search.arrange;

import semblance.search.Moment;
import semblance.search.SearchResult;
import semblance.search.facet.FileDay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * How a person wants to read an answer. Unchangeable.
 *
 * @param reversed against the natural direction of the sort key
 * @param alsoFar results that are not close are wanted even where no line can be drawn between them
 *     and the close ones: sorted by something else than likeness, or grouped
 */
public record Arrangement(SortKey sort, boolean reversed, Grouping grouping, boolean alsoFar) {
    /** The best first, in one piece. */
    public static final Arrangement DEFAULT =
            new Arrangement(SortKey.LIKENESS, false, Grouping.NONE, false);

    /**
     * Arranges results.
     *
     * @param results best first; what is the very same or close before the rest
     * @param alike for each result the place of the one that it is nearly identical with (its own,
     *     if there is none before it); used for {@link Grouping#LIKENESS} only
     */
    public Arranged of(List<SearchResult> results, int[] alike) {
        if (sort == SortKey.LIKENESS && grouping == Grouping.NONE && !reversed) {
            return byLikeness(results);
        }
        Place[] wanted = wanted(results);
        int leftOut = results.size() - wanted.length;
        sort(wanted);
        return switch (grouping) {
            case NONE -> {
                List<SearchResult> all = new ArrayList<>(wanted.length);
                for (Place place : wanted) {
                    all.add(place.result());
                }
                yield one(all, leftOut);
            }
            case FOLDER -> grouped(wanted, leftOut, Arrangement::folder);
            case DAY -> byDay(wanted, leftOut);
            case FILE -> byFile(wanted, leftOut);
            case LIKENESS -> {
                Map<Integer, GroupKey> keys = new LinkedHashMap<>();
                for (Place place : wanted) {
                    keys.putIfAbsent(
                            leader(alike, place.rank()), new GroupKey.Alike(place.result().path()));
                }
                yield grouped(
                        wanted,
                        leftOut,
                        place -> keys.getOrDefault(leader(alike, place.rank()), GroupKey.Part.ALL));
            }
        };
    }

    private static int leader(int[] alike, int rank) {
        return rank < alike.length ? alike[rank] : rank;
    }

    /** A result and its place in the answer. */
    private record Place(SearchResult result, int rank) {}

    private Place[] wanted(List<SearchResult> results) {
        boolean anyClose = results.stream().anyMatch(Arrangement::isClose);
        List<Place> wanted = new ArrayList<>(results.size());
        int rank = 0;
        for (SearchResult result : results) {
            if (alsoFar || !anyClose || isClose(result)) {
                wanted.add(new Place(result, rank));
            }
            rank++;
        }
        return wanted.toArray(new Place[0]);
    }

    private static boolean isClose(SearchResult result) {
        return result.close() || result.same() != null;
    }

    private void sort(Place[] places) {
        switch (sort) {
            case LIKENESS -> {
                if (reversed) {
                    java.util.Collections.reverse(Arrays.asList(places));
                }
            }
            case DATE -> sortByAmount(places, Arrangement::second);
            case NAME -> sort(places, Arrangement::name, NaturalOrder.INSTANCE);
            case SIZE -> sortByAmount(places, it -> it.stamp().sizeBytes());
            case DURATION -> sortByAmount(places, Arrangement::millis);
            case FOLDER -> sort(places, it -> it.path().toString(), NaturalOrder.INSTANCE);
        }
    }

    /** Each key is worked out once, not at every comparison; equals stay in their order. */
    private <K> void sort(
            Place[] places, Function<SearchResult, K> key, Comparator<? super K> order) {
        record Keyed<K>(K key, Place place) {}
        @SuppressWarnings({"unchecked", "rawtypes"})
        Keyed<K>[] keyed = new Keyed[places.length];
        for (int i = 0; i < places.length; i++) {
            keyed[i] = new Keyed<>(key.apply(places[i].result()), places[i]);
        }
        Comparator<Keyed<K>> comparator = Comparator.comparing(Keyed::key, order);
        Arrays.parallelSort(keyed, reversed ? comparator.reversed() : comparator);
        for (int i = 0; i < places.length; i++) {
            places[i] = keyed[i].place();
        }
    }

    private static String name(SearchResult result) {
        Path name = result.path().getFileName();
        return name == null ? "" : name.toString();
    }

    private static long second(SearchResult result) {
        return FileDay.timeOf(result).toEpochSecond(ZoneOffset.UTC);
    }

    private static long millis(SearchResult result) {
        Duration duration = result.facts().duration();
        return duration == null ? 0 : duration.toMillis();
    }

    /** The largest first. */
    private void sortByAmount(Place[] places, ToLongFunction<SearchResult> amount) {
        record Keyed(long amount, Place place) {}
        Keyed[] keyed = new Keyed[places.length];
        for (int i = 0; i < places.length; i++) {
            keyed[i] = new Keyed(amount.applyAsLong(places[i].result()), places[i]);
        }
        Comparator<Keyed> smallestFirst = (a, b) -> Long.compare(a.amount(), b.amount());
        Arrays.sort(keyed, reversed ? smallestFirst : smallestFirst.reversed());
        for (int i = 0; i < places.length; i++) {
            places[i] = keyed[i].place();
        }
    }

    private static GroupKey folder(Place place) {
        Path folder = place.result().path().getParent();
        return new GroupKey.Folder(folder == null ? Path.of("") : folder);
    }

    /** Days follow each other as in a calendar, whatever the order within each. */
    private Arranged byDay(Place[] wanted, int leftOut) {
        boolean oldestFirst = sort == SortKey.DATE && reversed;
        Map<LocalDate, List<SearchResult>> byDay = new HashMap<>();
        for (Place place : wanted) {
            byDay.computeIfAbsent(FileDay.of(place.result()), _ -> new ArrayList<>())
                    .add(place.result());
        }
        Map<GroupKey, List<SearchResult>> inOrder = new LinkedHashMap<>();
        byDay.entrySet().stream()
                .sorted(
                        oldestFirst
                                ? Map.Entry.comparingByKey()
                                : Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .forEach(day -> inOrder.put(new GroupKey.Day(day.getKey()), day.getValue()));
        return joined(inOrder, leftOut);
    }

    private Arranged byFile(Place[] wanted, int leftOut) {
        List<SearchResult> all = new ArrayList<>();
        List<Arranged.Group> groups = new ArrayList<>();
        for (Place place : wanted) {
            SearchResult result = place.result();
            int first = all.size();
            if (result.moments().size() < 2) {
                all.add(result);
            } else {
                for (Moment moment : result.moments()) {
                    all.add(result.at(moment));
                }
            }
            groups.add(new Arranged.Group(new GroupKey.File(result.path()), first, all.size()));
        }
        return new Arranged(all, groups, leftOut);
    }

    private static Arranged grouped(Place[] places, int leftOut, Function<Place, GroupKey> key) {
        Map<GroupKey, List<SearchResult>> byKey = new LinkedHashMap<>();
        for (Place place : places) {
            byKey.computeIfAbsent(key.apply(place), _ -> new ArrayList<>()).add(place.result());
        }
        return joined(byKey, leftOut);
    }

    private static Arranged joined(Map<GroupKey, List<SearchResult>> byKey, int leftOut) {
        List<SearchResult> all = new ArrayList<>();
        List<Arranged.Group> groups = new ArrayList<>(byKey.size());
        byKey.forEach((group, members) -> {
            groups.add(new Arranged.Group(group, all.size(), all.size() + members.size()));
            all.addAll(members);
        });
        return new Arranged(all, groups, leftOut);
    }

    private static Arranged one(List<SearchResult> all, int leftOut) {
        return new Arranged(
                all,
                all.isEmpty()
                        ? List.of()
                        : List.of(new Arranged.Group(GroupKey.Part.ALL, 0, all.size())),
                leftOut);
    }

    private static Arranged byLikeness(List<SearchResult> results) {
        Map<GroupKey.Part, Integer> sizes = new TreeMap<>();
        for (SearchResult result : results) {
            GroupKey.Part part =
                    result.same() != null
                            ? GroupKey.Part.SAME
                            : result.close() ? GroupKey.Part.CLOSE : GroupKey.Part.FAR;
            sizes.merge(part, 1, Integer::sum);
        }
        List<Arranged.Group> groups = new ArrayList<>();
        int first = 0;
        for (Map.Entry<GroupKey.Part, Integer> part : sizes.entrySet()) {
            groups.add(new Arranged.Group(part.getKey(), first, first + part.getValue()));
            first += part.getValue();
        }
        return new Arranged(results, groups, 0);
    }
}
