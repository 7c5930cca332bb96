package semblance.library;

import semblance.engine.ModelException;
import semblance.index.StoreException;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Indexes the files of one run with several threads, which {@link #process} starts and ends. What
 * breaks for one file breaks for all (a store, a model) ends the work at once, not after hours.
 */
final class FileWorkers {
    /** Waiting work beyond this only takes memory. */
    private static final int WAITING_PER_WORKER = 4;

    private final RunControl control;
    private final Tally tally;
    private final FileIndexing indexing;
    private final Commits commits;

    FileWorkers(RunControl control, Tally tally, FileIndexing indexing, Commits commits) {
        this.control = control;
        this.tally = tally;
        this.indexing = indexing;
        this.commits = commits;
    }

    /** Returns whether all work was done. */
    @SuppressWarnings("ThreadPriorityCheck") // a hint to the system; the rests do the work
    boolean process(List<Survey.Work> files, int count, IndexingOptions.Pace pace)
            throws StoreException, ModelException {
        Deque<Future<?>> results = new ArrayDeque<>();
        Semaphore places = new Semaphore(WAITING_PER_WORKER * count);
        ExecutorService workers =
                Executors.newFixedThreadPool(
                        count,
                        Thread.ofPlatform()
                                .name("indexing-", 0)
                                .priority(priority(pace))
                                .factory());
        try (RunControl.Registration _ = control.onCancel(() -> stop(workers, places))) {
            for (Survey.Work work : files) {
                places.acquireUninterruptibly();
                if (control.isCancelled()) {
                    break;
                }
                results.add(
                        workers.submit(() -> {
                            try {
                                one(work, pace);
                            } finally {
                                places.release();
                            }
                            return null;
                        }));
                while (!results.isEmpty() && results.getFirst().isDone()) {
                    finish(results.removeFirst());
                }
            }
            workers.shutdown();
            for (Future<?> result : results) {
                finish(result);
            }
        } catch (RejectedExecutionException _) {
            return false;
        } finally {
            stop(workers, places);
            awaitUninterruptibly(workers);
        }
        return !control.isCancelled();
    }

    private static int priority(IndexingOptions.Pace pace) {
        return switch (pace) {
            case FULL -> Thread.NORM_PRIORITY;
            case GENTLE -> Thread.MIN_PRIORITY;
        };
    }

    private void one(Survey.Work work, IndexingOptions.Pace pace)
            throws StoreException, ModelException {
        long began = System.nanoTime();
        try {
            control.awaitResumed();
            tally.begin(work);
            indexing.index(work).ifPresentOrElse(tally::add, tally::drop);
            commits.commitIfDue();
            if (pace == IndexingOptions.Pace.GENTLE) {
                // Not every system heeds priorities, and networks have threads of their own.
                control.rest(Duration.ofNanos(System.nanoTime() - began));
            }
        } catch (InterruptedException _) {
            // The run was cancelled: this file is left to the next one.
            Thread.currentThread().interrupt();
        }
    }

    private void finish(Future<?> result) throws StoreException, ModelException {
        try {
            result.get();
        } catch (ExecutionException e) {
            control.cancel();
            switch (e.getCause()) {
                case StoreException problem -> throw problem;
                case ModelException problem -> throw problem;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException _) {
            control.cancel();
            Thread.currentThread().interrupt();
        } catch (CancellationException _) {
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
                boolean _ = workers.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
