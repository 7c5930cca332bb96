package semblance.ui.duplicates;

import org.jspecify.annotations.Nullable;

import semblance.duplicates.Group;
import semblance.duplicates.Relation;
import semblance.media.MediaKind;

import java.nio.file.Path;

/**
 * Which groups are shown.
 *
 * @param relation null for all
 * @param kind null for all
 * @param folder a file of the group lies below it; null for all
 */
public record GroupFilter(
        @Nullable Relation relation, @Nullable MediaKind kind, @Nullable Path folder) {
    public static final GroupFilter ALL = new GroupFilter(null, null, null);

    public GroupFilter withRelation(@Nullable Relation value) {
        return new GroupFilter(value, kind, folder);
    }

    public GroupFilter withKind(@Nullable MediaKind value) {
        return new GroupFilter(relation, value, folder);
    }

    public GroupFilter withFolder(@Nullable Path value) {
        return new GroupFilter(relation, kind, value);
    }

    boolean shows(Group group) {
        return (relation == null || relation == group.relation())
                && (kind == null || kind == group.kind())
                && (folder == null
                        || group.members().stream()
                                .anyMatch(file -> file.path().startsWith(folder)));
    }
}
