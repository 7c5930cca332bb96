package semblance.duplicates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a person has decided about duplicates.
 *
 * @param protectedFolders files below them are never proposed for removal
 * @param rules by what the file to keep is found, the one that counts most first
 * @param notMatches pairs that are no match, the newest decision last
 */
public record Choices(
        List<Path> protectedFolders, List<KeepRule> rules, List<NotAMatch> notMatches) {
    /** Nothing was decided yet. */
    public static final Choices USUAL = new Choices(List.of(), KeepRule.USUAL, List.of());

    public Choices {
        protectedFolders = List.copyOf(protectedFolders);
        rules = List.copyOf(rules);
        notMatches = List.copyOf(notMatches);
    }

    public Choices withProtectedFolders(List<Path> value) {
        return new Choices(value, rules, notMatches);
    }

    public Choices withRules(List<KeepRule> value) {
        return new Choices(protectedFolders, value, notMatches);
    }

    /** Returns these choices with some more pairs that are no match. */
    public Choices withNotMatches(List<NotAMatch> more) {
        List<NotAMatch> all = new ArrayList<>(notMatches);
        for (NotAMatch pair : more) {
            all.removeIf(known -> known.contents().equals(pair.contents()));
            all.add(pair);
        }
        return new Choices(protectedFolders, rules, all);
    }

    /** Returns these choices without some of the pairs that are no match. */
    public Choices withoutNotMatches(List<NotAMatch> taken) {
        List<NotAMatch> left = new ArrayList<>(notMatches);
        left.removeIf(
                known -> taken.stream().anyMatch(pair -> pair.contents().equals(known.contents())));
        return new Choices(protectedFolders, rules, left);
    }

    public boolean protects(Path file) {
        return protectedFolders.stream().anyMatch(file::startsWith);
    }

    /** Returns the order in which the file to keep comes first; no two files are equal in it. */
    Comparator<Member> keepFirst() {
        Comparator<Member> order = Comparator.comparing(file -> !file.isProtected());
        for (KeepRule rule : rules) {
            order = order.thenComparing(rule.order());
        }
        return order.thenComparing(Member::path);
    }

    /** Returns why the first of two files is kept rather than the second. */
    KeepReason reason(Member kept, Member next) {
        if (kept.isProtected() && !next.isProtected()) {
            return KeepReason.PROTECTED;
        }
        for (KeepRule rule : rules) {
            if (rule.order().compare(kept, next) != 0) {
                return KeepReason.of(rule);
            }
        }
        return KeepReason.EQUAL;
    }
}
