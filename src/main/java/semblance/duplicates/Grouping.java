package semblance.duplicates;

import semblance.media.ContentId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes groups of pairs. A group has one leader, the file to keep, and all others match it
 * themselves: where A is like B and B like C, C does not come into the group of A. For one use by
 * one thread.
 */
final class Grouping {
    private final Map<ContentId, List<Member>> files;
    private final Choices choices;
    private final Comparator<Member> keepFirst;
    private final Set<Two> notMatches = new HashSet<>();

    /**
     * @param files that can be reached now, by content
     */
    Grouping(Map<ContentId, List<Member>> files, Choices choices) {
        this.files = files;
        this.choices = choices;
        this.keepFirst = choices.keepFirst();
        choices.notMatches().forEach(pair -> notMatches.add(pair.contents()));
    }

    /** Returns the groups, those that free most bytes first. */
    List<Group> groups(List<Pair> pairs) {
        List<Group> groups = new ArrayList<>();
        Map<ContentId, Member> best = new HashMap<>();
        files.forEach((content, copies) -> {
            List<Member> sorted = copies.stream().sorted(keepFirst).toList();
            best.put(content, sorted.getFirst());
            if (sorted.size() > 1) {
                groups.add(group(Relation.SAME_CONTENT, sorted));
            }
        });
        Map<Relation, List<Pair>> byRelation = new EnumMap<>(Relation.class);
        for (Pair pair : pairs) {
            if (!notMatches.contains(pair.contents())
                    && best.containsKey(pair.contents().first())
                    && best.containsKey(pair.contents().second())) {
                byRelation.computeIfAbsent(pair.relation(), _ -> new ArrayList<>()).add(pair);
            }
        }
        byRelation.forEach((relation, found) -> addLed(relation, found, best, groups));
        groups.sort(
                Comparator.comparingLong((Group group) -> -group.reclaimableBytes())
                        .thenComparing(group -> group.best().path())
                        .thenComparing(Group::relation));
        return groups;
    }

    private void addLed(
            Relation relation, List<Pair> pairs, Map<ContentId, Member> best, List<Group> groups) {
        Map<ContentId, Map<ContentId, Set<Change>>> near = new HashMap<>();
        for (Pair pair : pairs) {
            ContentId first = pair.contents().first();
            ContentId second = pair.contents().second();
            near.computeIfAbsent(first, _ -> new HashMap<>()).put(second, pair.changes());
            near.computeIfAbsent(second, _ -> new HashMap<>()).put(first, pair.changes());
        }
        Set<ContentId> placed = new HashSet<>();
        List<Member> leaders =
                near.keySet().stream().flatMap(it -> best(best, it)).sorted(keepFirst).toList();
        for (Member leader : leaders) {
            if (placed.contains(leader.content())) {
                continue;
            }
            List<Member> led = new ArrayList<>();
            near.getOrDefault(leader.content(), Map.of())
                    .forEach((content, changes) -> {
                        if (!placed.contains(content)) {
                            best(best, content).forEach(file -> led.add(file.with(changes)));
                        }
                    });
            if (!led.isEmpty()) {
                led.sort(keepFirst);
                led.addFirst(leader);
                led.forEach(file -> placed.add(file.content()));
                groups.add(group(relation, led));
            }
        }
    }

    private static Stream<Member> best(Map<ContentId, Member> best, ContentId content) {
        return Stream.ofNullable(best.get(content));
    }

    private Group group(Relation relation, List<Member> sorted) {
        return new Group(relation, sorted, choices.reason(sorted.get(0), sorted.get(1)));
    }
}
