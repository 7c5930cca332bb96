package semblance.duplicates;

import semblance.media.ContentId;
import semblance.media.FileStamp;
import semblance.scan.ContentHasher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks once more, just before files go, whether each may: it has to be the file that was compared,
 * and another of its group has to stay. Reads the disk; for one thread.
 */
public final class Removal {
    private final Set<Path> going;
    private final Map<ContentId, Set<Member>> matches = new HashMap<>();
    private final Set<ContentId> copied = new HashSet<>();

    /** Why a file stays. */
    public enum Refusal {
        /** It lies in a protected folder. */
        PROTECTED,
        /** It is no longer there. */
        GONE,
        /** It has changed since it was compared. */
        CHANGED,
        /** No other file of its group would be left, or the others have changed. */
        NO_OTHER_LEFT,
        /** It cannot be read. */
        UNREADABLE
    }

    /**
     * @param going the files that are to go
     * @param groups all groups that any of them is in
     */
    public Removal(Set<Path> going, Collection<Group> groups) {
        this.going = Set.copyOf(going);
        for (Group group : groups) {
            for (Member member : group.members()) {
                matches.computeIfAbsent(member.content(), _ -> new HashSet<>())
                        .addAll(group.members());
                if (group.relation() == Relation.SAME_CONTENT) {
                    copied.add(member.content());
                }
            }
        }
    }

    /** Returns why a file has to stay; empty if it may go. */
    public Optional<Refusal> refusal(Member file) throws InterruptedException {
        if (file.isProtected()) {
            return Optional.of(Refusal.PROTECTED);
        }
        try {
            if (!isUnchanged(file)) {
                return Optional.of(Refusal.CHANGED);
            }
        } catch (NoSuchFileException _) {
            return Optional.of(Refusal.GONE);
        } catch (IOException _) {
            return Optional.of(Refusal.UNREADABLE);
        }
        for (Member other : stayingFirst(file)) {
            try {
                if (!Files.isSameFile(file.path(), other.path()) && isUnchanged(other)) {
                    return Optional.empty();
                }
            } catch (IOException _) {
                // One that cannot be read is no reason to let this one go; another may be.
            }
        }
        return Optional.of(Refusal.NO_OTHER_LEFT);
    }

    private List<Member> stayingFirst(Member file) {
        List<Member> staying = new ArrayList<>();
        for (Member other : matches.getOrDefault(file.content(), Set.of())) {
            if (!going.contains(other.path()) && !other.path().equals(file.path())) {
                staying.add(other);
            }
        }
        return staying;
    }

    /** Tells whether a file is the one that was compared: by its bytes where that was by bytes. */
    private boolean isUnchanged(Member file) throws IOException, InterruptedException {
        BasicFileAttributes attributes =
                Files.readAttributes(file.path(), BasicFileAttributes.class);
        FileStamp now = new FileStamp(attributes.size(), attributes.lastModifiedTime().toInstant());
        return now.equals(file.stamp())
                && (!copied.contains(file.content())
                        || ContentHasher.of(file.path()).equals(file.content()));
    }
}
