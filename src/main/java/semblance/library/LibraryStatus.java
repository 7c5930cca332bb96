package semblance.library;

import semblance.media.MediaKind;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a library holds.
 *
 * @param location the library's own folder
 * @param files indexed files by kind; every kind is there
 * @param vectors how many vectors each model made, by model id
 * @param models how many files each model has seen, by model id
 * @param fingerprints how many sounds and videos can be told to be the same recording as another
 * @param bytesOnDisk of the library's own folder
 */
public record LibraryStatus(
        Path location,
        List<LibraryFolder> folders,
        Map<MediaKind, Long> files,
        long failed,
        Map<String, Long> vectors,
        Map<String, ModelCoverage> models,
        long fingerprints,
        long bytesOnDisk) {
    public LibraryStatus {
        folders = List.copyOf(folders);
        files = Map.copyOf(files);
        vectors = Map.copyOf(vectors);
        models = Map.copyOf(models);
    }

    /** Returns how many files can be searched. */
    public long indexed() {
        return files.values().stream().mapToLong(Long::longValue).sum();
    }
}
