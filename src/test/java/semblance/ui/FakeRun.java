package semblance.ui;

import semblance.library.FileOutcome;
import semblance.library.IndexingProgress;
import semblance.library.IndexingReport;
import semblance.library.IndexingRun;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A run that goes on until the test, or a cancellation, ends it. */
public final class FakeRun implements IndexingRun {
    public final List<Path> folders;
    public volatile IndexingProgress progress = IndexingProgress.NONE;
    public volatile List<FileOutcome.Failed> failures = List.of();
    public volatile List<String> notices = List.of();
    public volatile boolean paused;
    public volatile boolean cancelled;
    private final CountDownLatch end = new CountDownLatch(1);

    FakeRun(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Lets the run end. */
    public void end() {
        end.countDown();
    }

    @Override
    public IndexingReport execute() {
        try {
            if (!end.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody ended the run");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return new IndexingReport(
                progress.done(), 0, 0, 0, failures, notices, Duration.ofSeconds(3), cancelled);
    }

    @Override
    public IndexingProgress progress() {
        return progress;
    }

    @Override
    public void pause() {
        paused = true;
    }

    @Override
    public void resume() {
        paused = false;
    }

    @Override
    public void cancel() {
        cancelled = true;
        end();
    }
}
