package semblance.ui.library;

import semblance.library.FileOutcome;
import semblance.library.IndexingRun;
import semblance.library.LibraryException;
import semblance.library.LibraryStatus;

import java.nio.file.Path;
import java.util.List;

/** What the window needs of a library. Every call but {@link #newRun} may block. */
public interface LibraryActions {
    LibraryStatus status() throws LibraryException;

    void addFolder(Path folder) throws LibraryException;

    void removeFolder(Path folder) throws LibraryException;

    List<FileOutcome.Failed> failures() throws LibraryException;

    /** Lets the next run try again what failed, even if it has not changed. */
    void retryFailures() throws LibraryException;

    /** Returns a watch over folders of the library, to be closed by the caller. */
    FolderWatch watch(List<Path> folders) throws LibraryException;

    /** Counts the known files that a run would forget with these exclusions. */
    long countLeftOut(List<String> exclusions, boolean includeHidden) throws LibraryException;

    /** Ends what goes on and closes the library, when the window has been taken down. */
    void close() throws LibraryException;

    /** Returns a run over the folders given, over all if there are none. */
    IndexingRun newRun(List<Path> folders);
}
