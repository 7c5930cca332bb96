package semblance.cli;

import semblance.library.IndexingReport;
import semblance.library.IndexingRun;
import semblance.library.LibraryException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Executes a run with its progress shown; Ctrl-C ends it early with a good library. */
final class RunOnTerminal {
    private static final long PATIENCE_SECONDS = 30;

    private RunOnTerminal() {}

    static IndexingReport execute(IndexingRun run, ProgressPrinter printer)
            throws LibraryException {
        CountDownLatch done = new CountDownLatch(1);
        Thread onInterrupt =
                new Thread(() -> {
                    run.cancel();
                    await(done);
                });
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        printer.follow(run);
        try {
            return run.execute();
        } finally {
            printer.stop();
            done.countDown();
            forget(onInterrupt);
        }
    }

    private static void await(CountDownLatch done) {
        try {
            boolean _ = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The program is shutting down: the hook is what brought us here.
            return;
        }
    }
}
