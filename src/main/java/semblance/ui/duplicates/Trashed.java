package semblance.ui.duplicates;

import semblance.library.Forgotten;
import semblance.trash.TrashedFile;

import java.util.List;

/**
 * What came of moving files to the trash.
 *
 * @param bytes of those that were moved
 * @param stayed those that were not
 * @param forgotten what the library knew of those that were
 */
public record Trashed(
        List<TrashedFile> moved, long bytes, List<Stayed> stayed, Forgotten forgotten) {
    public Trashed {
        moved = List.copyOf(moved);
        stayed = List.copyOf(stayed);
    }
}
