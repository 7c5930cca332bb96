package semblance.ui.duplicates;

import semblance.duplicates.Group;
import semblance.duplicates.Relation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many groups of each sort there are, and what they would free. */
public record Counts(Map<Relation, Sum> sums, Sum all) {
    /** Groups and the bytes of what may go. */
    public record Sum(int groups, long bytes) {
        static final Sum NONE = new Sum(0, 0);

        private Sum plus(Group group) {
            return new Sum(groups + 1, bytes + group.reclaimableBytes());
        }
    }

    static final Counts NONE = new Counts(Map.of(), Sum.NONE);

    static Counts of(List<Group> groups) {
        Map<Relation, Sum> sums = new EnumMap<>(Relation.class);
        Sum all = Sum.NONE;
        for (Group group : groups) {
            sums.put(group.relation(), sums.getOrDefault(group.relation(), Sum.NONE).plus(group));
            all = all.plus(group);
        }
        return new Counts(sums, all);
    }

    public Sum of(Relation relation) {
        return sums.getOrDefault(relation, Sum.NONE);
    }
}
