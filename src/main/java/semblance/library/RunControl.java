package semblance.library;

import java.util.ArrayList;
import java.util.List;

/** The pause, resume and cancel buttons of a run. Safe for use by many threads. */
final class RunControl {
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

    private synchronized void remove(Runnable action) {
        cancelActions.remove(action);
    }
}
