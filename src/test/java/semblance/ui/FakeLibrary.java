package semblance.ui;

import semblance.library.FileOutcome;
import semblance.library.IndexingRun;
import semblance.library.LibraryException;
import semblance.library.LibraryFolder;
import semblance.library.LibraryStatus;
import semblance.library.ModelCoverage;
import semblance.media.MediaKind;
import semblance.ui.library.FolderWatch;
import semblance.ui.library.LibraryActions;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A library whose folders hold whatever the test says. */
public final class FakeLibrary implements LibraryActions {
    public final List<LibraryFolder> folders = new CopyOnWriteArrayList<>();
    public final List<FileOutcome.Failed> failed = new CopyOnWriteArrayList<>();
    public final List<FakeRun> runs = new CopyOnWriteArrayList<>();
    public final List<FakeWatch> watches = new CopyOnWriteArrayList<>();
    public volatile boolean broken;
    public volatile boolean closed;

    @Override
    public LibraryStatus status() throws LibraryException {
        if (broken) {
            throw new LibraryException(
                    LibraryException.Problem.DAMAGED, "The library is damaged: index it again.");
        }
        long files = folders.stream().mapToLong(LibraryFolder::files).sum();
        return new LibraryStatus(
                Path.of("library"),
                folders,
                Map.of(
                        MediaKind.IMAGE, files * 7 / 10,
                        MediaKind.AUDIO, files * 2 / 10,
                        MediaKind.VIDEO, files - files * 7 / 10 - files * 2 / 10),
                failed.size(),
                Map.of("builtin-look", files),
                Map.of("builtin-look", new ModelCoverage(files, files, files)),
                files * 3 / 10,
                1L << 20);
    }

    @Override
    public void addFolder(Path folder) {
        folders.add(new LibraryFolder(folder, true, 0, 0));
    }

    @Override
    public void removeFolder(Path folder) {
        folders.removeIf(there -> there.folder().equals(folder));
    }

    @Override
    public List<FileOutcome.Failed> failures() {
        return List.copyOf(failed);
    }

    @Override
    public void retryFailures() {
        failed.clear();
    }

    @Override
    public FolderWatch watch(List<Path> watched) {
        FakeWatch watch = new FakeWatch(watched);
        watches.add(watch);
        return watch;
    }

    @Override
    public long countLeftOut(List<String> exclusions, boolean includeHidden)
            throws LibraryException {
        if (exclusions.contains("{")) {
            throw new LibraryException(
                    LibraryException.Problem.WRONG_EXCLUSION, "The exclusion is not closed.");
        }
        return 10L * exclusions.size();
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public IndexingRun newRun(List<Path> chosen) {
        FakeRun run = new FakeRun(chosen);
        runs.add(run);
        return run;
    }
}
