package semblance.ui.results;

import javafx.scene.input.ClipboardContent;

import semblance.search.SearchResult;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Results as other programs take them: as files, and as their paths for those that take words. */
public final class FileClips {
    private FileClips() {}

    /** Puts each file once, in the order of the results. */
    public static void put(List<SearchResult> results, ClipboardContent content) {
        content.putFiles(
                results.stream().map(SearchResult::path).distinct().map(Path::toFile).toList());
        content.putString(paths(results));
    }

    /** Returns the paths, one a line. */
    public static String paths(List<SearchResult> results) {
        return results.stream()
                .map(result -> result.path().toString())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
