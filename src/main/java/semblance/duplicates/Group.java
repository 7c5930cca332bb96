package semblance.duplicates;

import semblance.media.MediaKind;

import java.util.List;

/**
 * Files that are more than alike: each of them with the first, which is the one to keep.
 *
 * @param members at least two, in the order in which they would be kept
 * @param reason why the first is kept
 */
public record Group(Relation relation, List<Member> members, KeepReason reason) {
    public Group {
        members = List.copyOf(members);
        if (members.size() < 2) {
            throw new IllegalArgumentException("a group of " + members.size());
        }
    }

    public MediaKind kind() {
        return best().kind();
    }

    /** Returns the file to keep. */
    public Member best() {
        return members.getFirst();
    }

    /** Returns what may go: all but the best, and but what is protected. */
    public List<Member> spare() {
        return members.stream().skip(1).filter(file -> !file.isProtected()).toList();
    }

    /** Returns how many bytes would be free without {@link #spare}. */
    public long reclaimableBytes() {
        return spare().stream().mapToLong(file -> file.stamp().sizeBytes()).sum();
    }
}
