package semblance.library;

import semblance.engine.Engine;
import semblance.index.FileState;
import semblance.index.LibraryRoot;
import semblance.index.Store;
import semblance.index.StoreException;
import semblance.media.Stage;
import semblance.scan.GlobException;
import semblance.scan.ScanRules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * The usual run: looks through the folders, indexes what is new or changed with several workers,
 * then forgets what is gone. Everything is committed every few seconds, so whatever ends it early
 * costs seconds of work.
 */
final class FolderIndexing implements IndexingRun {
    /** Waiting work beyond this only takes memory. */
    private static final int WAITING_PER_WORKER = 4;

    private final Store store;
    private final Engine engine;
    private final ThumbnailCache thumbnails;
    private final Roots roots;
    private final Path location;
    private final RunGate gate;
    private final List<Path> folders;
    private final IndexingOptions options;
    private final RunControl control = new RunControl();
    private final Tally tally = new Tally(control);

    FolderIndexing(
            Store store,
            Engine engine,
            ThumbnailCache thumbnails,
            Roots roots,
            Path location,
            RunGate gate,
            List<Path> folders,
            IndexingOptions options) {
        this.store = store;
        this.engine = engine;
        this.thumbnails = thumbnails;
        this.roots = roots;
        this.location = location;
        this.gate = gate;
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
            boolean completed = scan(survey) && process(survey, commits);
            if (completed) {
                forget(survey, commits);
                if (lastRunWasCutOff || survey.changesContents()) {
                    new Orphans(store, thumbnails).sweep();
                }
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
        ScanRules rules;
        try {
            rules = ScanRules.of(options.exclusions(), options.includeHidden(), List.of(location));
        } catch (GlobException e) {
            throw new LibraryException(
                    LibraryException.Problem.NO_SUCH_FOLDER, String.valueOf(e.getMessage()));
        }
        Thread runner = Thread.currentThread();
        try (RunControl.Registration _ = control.interruptOnCancel(runner)) {
            if (folders.isEmpty()) {
                for (LibraryRoot root : store.catalog().roots()) {
                    survey.look(root, root.folder(), rules, tally);
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
    private boolean process(Survey survey, Commits commits) throws StoreException {
        tally.startIndexing(survey.work().size());
        FileIndexing indexing =
                new FileIndexing(
                        store, engine, thumbnails, commits, options.models(), tally::moved);
        Deque<Future<?>> results = new ArrayDeque<>();
        Semaphore places = new Semaphore(WAITING_PER_WORKER * options.workers());
        ExecutorService workers =
                Executors.newFixedThreadPool(
                        options.workers(), Thread.ofPlatform().name("indexing-", 0).factory());
        try (RunControl.Registration _ = control.onCancel(() -> stop(workers, places))) {
            for (Survey.Work work : survey.work()) {
                places.acquireUninterruptibly();
                if (control.isCancelled()) {
                    break;
                }
                results.add(
                        workers.submit(() -> {
                            try {
                                one(work, indexing, commits);
                            } finally {
                                places.release();
                            }
                            return null;
                        }));
                throwIfBroken(results);
            }
            workers.shutdown();
            for (Future<?> result : results) {
                finish(result);
            }
        } catch (java.util.concurrent.RejectedExecutionException _) {
            return false;
        } finally {
            stop(workers, places);
            awaitUninterruptibly(workers);
        }
        return !control.isCancelled();
    }

    private void one(Survey.Work work, FileIndexing indexing, Commits commits)
            throws StoreException {
        try {
            control.awaitResumed();
            tally.begin(work);
            indexing.index(work).ifPresentOrElse(tally::add, tally::drop);
            commits.commitIfDue();
        } catch (InterruptedException _) {
            // The run was cancelled: this file is left to the next one.
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends the run at once when the store is broken, not after hours of useless work; forgets what
     * is done.
     */
    private void throwIfBroken(Deque<Future<?>> results) throws StoreException {
        while (!results.isEmpty() && results.getFirst().isDone()) {
            finish(results.removeFirst());
        }
    }

    private void finish(Future<?> result) throws StoreException {
        try {
            result.get();
        } catch (ExecutionException e) {
            control.cancel();
            switch (e.getCause()) {
                case StoreException problem -> throw problem;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException _) {
            control.cancel();
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.CancellationException _) {
            return;
        }
    }

    /** Interrupts what is in work and drops what waits: its results must not be waited for. */
    private static void stop(ExecutorService workers, Semaphore places) {
        for (Runnable waiting : workers.shutdownNow()) {
            if (waiting instanceof Future<?> result) {
                result.cancel(false);
            }
        }
        // What was dropped gives no place back, and somebody may wait for one.
        places.release();
    }

    private static void awaitUninterruptibly(ExecutorService workers) {
        boolean interrupted = false;
        while (!workers.isTerminated()) {
            try {
                boolean _ = workers.awaitTermination(1, java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
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
