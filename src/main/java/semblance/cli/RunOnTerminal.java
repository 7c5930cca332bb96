package semblance.cli;

import org.jspecify.annotations.Nullable;

import semblance.library.IndexingReport;
import semblance.library.IndexingRun;
import semblance.library.LibraryException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Executes runs with their progress shown. From its making to its closing, Ctrl-C ends the run
 * early and the program waits until the command has saved the library and told what it did. For one
 * thread.
 */
final class RunOnTerminal implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicReference<@Nullable IndexingRun> current = new AtomicReference<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread owner = Thread.currentThread();
    private final Thread onInterrupt = new Thread(this::stopAndWait);

    RunOnTerminal() {
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    IndexingReport execute(IndexingRun run, ProgressPrinter printer) throws LibraryException {
        current.set(run);
        if (stopped.get()) {
            run.cancel();
        }
        printer.follow(run);
        try {
            return run.execute();
        } finally {
            current.set(null);
            printer.stop();
        }
    }

    private void stopAndWait() {
        stopped.set(true);
        IndexingRun run = current.get();
        if (run != null) {
            run.cancel();
        } else {
            owner.interrupt();
        }
        try {
            boolean _ = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException _) {
            // The program is shutting down: the hook is what brought us here.
            return;
        }
    }
}
