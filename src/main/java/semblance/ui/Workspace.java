package semblance.ui;

import org.jspecify.annotations.Nullable;

import semblance.library.FileOutcome;
import semblance.library.IndexingOptions;
import semblance.library.IndexingRun;
import semblance.library.Library;
import semblance.library.LibraryException;
import semblance.library.LibraryStatus;
import semblance.library.Previews;
import semblance.search.Searcher;
import semblance.ui.library.LibraryActions;
import semblance.ui.results.ThumbnailFiles;
import semblance.ui.search.SearchAction;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * All that a window works with.
 *
 * @param sampleLibrary a folder to try the program with, or null
 * @param updateAtStart bring the library up to date when the window opens
 * @param version of the program, for the window that tells about it
 * @param state of the window when it was last closed
 * @param keepState takes the window's state whenever it is worth keeping; called on the JavaFX
 *     thread
 */
public record Workspace(
        LibraryActions library,
        SearchAction search,
        ThumbnailFiles thumbnails,
        Previews previews,
        @Nullable Path sampleLibrary,
        boolean updateAtStart,
        String version,
        WindowState state,
        Consumer<WindowState> keepState) {

    /**
     * Returns the workspace of an open library. The window does not close the library.
     *
     * @param options for every indexing run that the window starts
     */
    public static Workspace of(
            Library library,
            IndexingOptions options,
            Searcher searcher,
            Previews previews,
            @Nullable Path sampleLibrary,
            boolean updateAtStart,
            String version,
            WindowState state,
            Consumer<WindowState> keepState) {
        return new Workspace(
                new OpenLibrary(library, options),
                searcher::search,
                library::thumbnail,
                previews,
                sampleLibrary,
                updateAtStart,
                version,
                state,
                keepState);
    }

    private record OpenLibrary(Library library, IndexingOptions options) implements LibraryActions {
        @Override
        public LibraryStatus status() throws LibraryException {
            return library.status();
        }

        @Override
        public void addFolder(Path folder) throws LibraryException {
            library.addFolder(folder);
        }

        @Override
        public void removeFolder(Path folder) throws LibraryException {
            library.removeFolder(folder);
        }

        @Override
        public List<FileOutcome.Failed> failures() throws LibraryException {
            return library.failures();
        }

        @Override
        public void retryFailures() throws LibraryException {
            library.retryFailures();
        }

        @Override
        public IndexingRun newRun(List<Path> folders) {
            return library.newRun(folders, options);
        }
    }
}
