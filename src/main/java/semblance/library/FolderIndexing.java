package semblance.library;

import semblance.engine.Engine;
import semblance.engine.ModelException;
import semblance.index.FileState;
import semblance.index.LibraryRoot;
import semblance.index.Store;
import semblance.index.StoreException;
import semblance.media.ContentId;
import semblance.media.Stage;
import semblance.scan.ScanRules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The usual run: looks through the folders, indexes what is new or changed with several workers,
 * then forgets what is gone. Everything is committed every few seconds, so whatever ends it early
 * costs seconds of work.
 */
final class FolderIndexing implements IndexingRun {
    private final Store store;
    private final Engine engine;
    private final ThumbnailCache thumbnails;
    private final Roots roots;
    private final Path location;
    private final RunGate gate;
    private final Set<ContentId> held;
    private final List<Path> folders;
    private final IndexingOptions options;
    private final RunControl control = new RunControl();
    private final Tally tally = new Tally(control);

    /**
     * @param held contents that are kept though no file has them, now and later
     */
    FolderIndexing(
            Store store,
            Engine engine,
            ThumbnailCache thumbnails,
            Roots roots,
            Path location,
            RunGate gate,
            Set<ContentId> held,
            List<Path> folders,
            IndexingOptions options) {
        this.store = store;
        this.engine = engine;
        this.thumbnails = thumbnails;
        this.roots = roots;
        this.location = location;
        this.gate = gate;
        this.held = held;
        this.folders = List.copyOf(folders);
        this.options = options;
    }

    @Override
    public IndexingReport execute() throws LibraryException {
        long began = System.nanoTime();
        Path marker = location.resolve("run-in-progress");
        try (RunGate.Pass _ = gate.enter(control)) {
            if (control.isCancelled()) {
                // Another run may be at work: a commit of this one could cut its changes in two.
                tally.end(false);
                return report(
                        new Survey(store.catalog(), engine, options.models()),
                        Duration.ofNanos(System.nanoTime() - began),
                        false);
            }
            boolean lastRunWasCutOff = Files.exists(marker);
            Files.writeString(marker, "");
            Commits commits = new Commits(store);
            Survey survey = new Survey(store.catalog(), engine, options.models());
            boolean completed;
            try {
                completed = scan(survey) && process(survey, commits);
            } catch (ModelException e) {
                // What other models could do, or this one before it broke, is kept.
                commits.commit();
                throw e;
            }
            if (completed) {
                forget(survey, commits);
                if (lastRunWasCutOff || survey.changesContents()) {
                    new Orphans(store, thumbnails, held).sweep();
                }
                new MissingColours(store, thumbnails, commits, control).fill();
            }
            commits.commit();
            if (completed) {
                Files.deleteIfExists(marker);
            }
            tally.end(completed);
            return report(survey, Duration.ofNanos(System.nanoTime() - began), completed);
        } catch (StoreException e) {
            tally.end(false);
            throw new LibraryException(e);
        } catch (ModelException e) {
            tally.end(false);
            throw new LibraryException(e);
        } catch (IOException e) {
            tally.end(false);
            boolean full = location.toFile().getUsableSpace() == 0;
            throw new LibraryException(
                    full ? LibraryException.Problem.DISK_FULL : LibraryException.Problem.UNREADABLE,
                    "The library's folder "
                            + location
                            + (full
                                    ? " cannot be written to, because its disk is full: free some space and start again."
                                    : " cannot be written to: check that you may change it."));
        }
    }

    @Override
    public IndexingProgress progress() {
        return tally.progress();
    }

    @Override
    public void pause() {
        control.pause();
    }

    @Override
    public void resume() {
        control.resume();
    }

    @Override
    public void cancel() {
        control.cancel();
    }

    /** Returns whether all folders were looked through. */
    private boolean scan(Survey survey) throws StoreException, LibraryException {
        ScanRules rules = Exclusions.rules(options.exclusions(), options.includeHidden(), location);
        Thread runner = Thread.currentThread();
        try (RunControl.Registration _ = control.interruptOnCancel(runner)) {
            if (folders.isEmpty()) {
                for (LibraryRoot root : store.catalog().roots()) {
                    if (!options.leftAlone().contains(root.folder())) {
                        survey.look(root, root.folder(), rules, tally);
                    }
                }
            }
            for (Path folder : folders) {
                Path wanted = folder.toAbsolutePath().normalize();
                LibraryRoot root =
                        roots.containing(wanted)
                                .orElseThrow(() ->
                                        new LibraryException(
                                                LibraryException.Problem.NO_SUCH_FOLDER,
                                                "The folder "
                                                        + wanted
                                                        + " is not part of the library: add it first."));
                survey.look(root, wanted, rules, tally);
            }
            return !control.isCancelled();
        } catch (InterruptedException _) {
            control.cancel();
            return false;
        }
    }

    /** Returns whether all work was done. */
    private boolean process(Survey survey, Commits commits) throws StoreException, ModelException {
        tally.startIndexing(survey.work().size());
        FileIndexing indexing =
                new FileIndexing(
                        store,
                        engine,
                        thumbnails,
                        commits,
                        options.models(),
                        new Preparation(engine, tally::preparing),
                        tally::moved);
        return new FileWorkers(control, tally, indexing, commits)
                .process(survey.work(), options.workers(), options.pace());
    }

    private void forget(Survey survey, Commits commits) throws StoreException {
        for (FileState gone : survey.gone()) {
            commits.change(() -> store.catalog().remove(gone.key()));
            tally.forgot(gone);
        }
    }

    private IndexingReport report(Survey survey, Duration took, boolean completed) {
        List<FileOutcome.Failed> failures = new ArrayList<>(survey.failedBefore());
        failures.addAll(tally.failures());
        survey.problems()
                .forEach(problem ->
                        failures.add(
                                new FileOutcome.Failed(
                                        problem.path(), Stage.SCAN, problem.reason())));
        failures.sort(Comparator.comparing(FileOutcome.Failed::path));
        return new IndexingReport(
                tally.indexed(),
                survey.unchanged() + tally.unchanged(),
                tally.moved(),
                tally.removed(),
                failures,
                survey.notices(),
                took,
                !completed);
    }
}
