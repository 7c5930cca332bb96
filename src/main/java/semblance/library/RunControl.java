package semblance.library;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The pause, resume and cancel buttons of a run. Safe for use by many threads. */
final class RunControl {
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);

    private final List<Runnable> cancelActions = new ArrayList<>();
    private boolean paused;
    private boolean cancelled;

    /** What is done on cancelling, until it is closed. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    synchronized void pause() {
        paused = true;
    }

    synchronized void resume() {
        paused = false;
        notifyAll();
    }

    synchronized void cancel() {
        cancelled = true;
        notifyAll();
        cancelActions.forEach(Runnable::run);
    }

    synchronized boolean isPaused() {
        return paused;
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Does {@code action} when the run is cancelled, at once if it is. */
    synchronized Registration onCancel(Runnable action) {
        if (cancelled) {
            action.run();
        }
        cancelActions.add(action);
        return () -> remove(action);
    }

    Registration interruptOnCancel(Thread thread) {
        return onCancel(thread::interrupt);
    }

    /**
     * Waits while the run is paused.
     *
     * @throws InterruptedException if it is cancelled
     */
    synchronized void awaitResumed() throws InterruptedException {
        while (paused && !cancelled) {
            wait();
        }
        if (cancelled) {
            throw new InterruptedException();
        }
    }

    /**
     * Waits a while, at most {@link #LONGEST_REST}.
     *
     * @throws InterruptedException if the run is cancelled meanwhile
     */
    void rest(Duration length) throws InterruptedException {
        long end = System.nanoTime() + Math.min(length.toNanos(), LONGEST_REST.toNanos());
        synchronized (this) {
            for (long left = end - System.nanoTime();
                    left > 0 && !cancelled;
                    left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            if (cancelled) {
                throw new InterruptedException();
            }
        }
    }

    private synchronized void remove(Runnable action) {
        cancelActions.remove(action);
    }
}
