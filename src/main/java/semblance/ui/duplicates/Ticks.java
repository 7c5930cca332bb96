package semblance.ui.duplicates;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import semblance.duplicates.Group;
import semblance.duplicates.Member;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files that a person has ticked to go, by path: a file that is in two groups is ticked in
 * both. Belongs to the JavaFX thread.
 */
public final class Ticks {
    private final Map<Path, Member> ticked = new LinkedHashMap<>();

    /** Counts up with every change. */
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public boolean has(Member file) {
        return ticked.containsKey(file.path());
    }

    public List<Member> files() {
        return List.copyOf(ticked.values());
    }

    public long bytes() {
        return ticked.values().stream().mapToLong(file -> file.stamp().sizeBytes()).sum();
    }

    /** Ticks a file or takes its tick away; what is protected is never ticked. */
    public void set(Member file, boolean value) {
        if (put(file, value)) {
            changed();
        }
    }

    /** Ticks all of a group but one file. */
    public void allBut(Group group, Member kept) {
        group.members().forEach(file -> put(file, !file.equals(kept)));
        changed();
    }

    /** Ticks whatever may go in some groups, and in each of them leaves the best. */
    public void allButTheBest(Collection<Group> groups) {
        for (Group group : groups) {
            group.spare().forEach(file -> put(file, true));
        }
        // The best of one group may have to go for another, but never all that match it.
        for (Group group : groups) {
            if (group.members().stream().allMatch(this::has)) {
                put(group.best(), false);
            }
        }
        changed();
    }

    public void clear() {
        ticked.clear();
        changed();
    }

    /** Forgets what is in no group any more. */
    void keepOnly(Collection<Group> groups) {
        Map<Path, Member> there = new HashMap<>();
        groups.forEach(group -> group.members().forEach(file -> there.put(file.path(), file)));
        Set<Path> gone = new HashSet<>(ticked.keySet());
        gone.removeIf(path -> there.containsKey(path) && !there.get(path).isProtected());
        if (ticked.keySet().removeAll(gone)) {
            changed();
        }
    }

    private boolean put(Member file, boolean value) {
        if (!value) {
            return ticked.remove(file.path()) != null;
        }
        return !file.isProtected() && ticked.put(file.path(), file) == null;
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
