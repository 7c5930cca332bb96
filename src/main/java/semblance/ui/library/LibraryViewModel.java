package semblance.ui.library;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import semblance.library.FileOutcome;
import semblance.library.LibraryFolder;
import semblance.library.LibraryStatus;
import semblance.ui.look.Reasons;
import semblance.ui.look.Words;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The library's folders and what it holds. Belongs to the JavaFX thread. */
public final class LibraryViewModel {
    private final LibraryActions library;
    private final Background background;
    private final IndexingViewModel indexing;

    private final ReadOnlyObjectWrapper<@Nullable LibraryStatus> status =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Background.Task refreshing = Background.Task.NONE;

    public LibraryViewModel(LibraryActions library, Background background) {
        this.library = library;
        this.background = background;
        this.indexing = new IndexingViewModel(library, background, this::refresh);
    }

    public IndexingViewModel indexing() {
        return indexing;
    }

    /** Returns what the library holds, as last seen; null until the first answer. */
    public ReadOnlyObjectProperty<@Nullable LibraryStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Returns the sentence of the last failure, "" if there is none. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Returns where a file lies, told from the library's folder that holds it. */
    public String place(Path file) {
        LibraryStatus known = status.get();
        return Words.place(
                file,
                known == null
                        ? List.of()
                        : known.folders().stream().map(LibraryFolder::folder).toList());
    }

    /** Reads again what the library holds. */
    public void refresh() {
        refreshing.cancel();
        refreshing = background.run(library::status, status::set, this::failed);
    }

    /** Adds folders and indexes them. */
    public void addFolders(List<Path> folders) {
        if (folders.isEmpty()) {
            return;
        }
        change(
                () -> {
                    for (Path folder : folders) {
                        library.addFolder(folder);
                    }
                    return library.status();
                },
                () -> indexing.start(folders));
    }

    /** Forgets a folder; a run that goes on is ended first, for it may be in that folder. */
    public void removeFolder(Path folder) {
        indexing.cancel();
        change(
                () -> {
                    library.removeFolder(folder);
                    return library.status();
                },
                () -> {});
    }

    /** Brings all folders up to date. */
    public void updateNow() {
        indexing.start(List.of());
    }

    /** Tries the files again that could not be indexed. */
    public void retryFailures() {
        change(
                () -> {
                    library.retryFailures();
                    return library.status();
                },
                this::updateNow);
    }

    /** Reads the files that could not be indexed. */
    public void failures(Consumer<List<FileOutcome.Failed>> onRead) {
        var _ = background.run(library::failures, onRead, this::failed);
    }

    private void change(Callable<LibraryStatus> work, Runnable then) {
        problem.set("");
        var _ =
                background.run(
                        work,
                        now -> {
                            status.set(now);
                            then.run();
                        },
                        this::failed);
    }

    private void failed(Throwable failure) {
        problem.set(Reasons.sentence(failure));
    }
}
