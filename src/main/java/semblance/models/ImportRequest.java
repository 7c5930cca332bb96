package semblance.models;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * Files of a model that are on this machine or on a drive.
 *
 * @param paths files, and folders to look for files in
 * @param family null if it shows by the weights' hash
 * @param id null for the id of the official model that it is
 */
public record ImportRequest(List<Path> paths, @Nullable String family, @Nullable String id) {
    public ImportRequest {
        paths = List.copyOf(paths);
    }
}
