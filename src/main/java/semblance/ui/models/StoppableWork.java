package semblance.ui.models;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Work that can be asked to end and is answered for all the same, so that nobody begins it anew
 * while it is still on its way out. {@link #call} is called once; {@link #stop} by any thread.
 */
final class StoppableWork<T> implements Callable<Optional<T>> {
    private final Callable<T> work;
    private @Nullable Thread worker;
    private boolean stopped;

    StoppableWork(Callable<T> work) {
        this.work = work;
    }

    /** Does the work; returns nothing if it was stopped. */
    @Override
    public Optional<T> call() throws Exception {
        if (!begin()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.call());
        } catch (InterruptedException e) {
            if (!end()) {
                throw e;
            }
            return Optional.empty();
        } finally {
            boolean _ = end();
        }
    }

    /** Interrupts the work, now or as soon as it begins; does nothing after its end. */
    synchronized void stop() {
        stopped = true;
        if (worker != null) {
            worker.interrupt();
        }
    }

    private synchronized boolean begin() {
        worker = stopped ? null : Thread.currentThread();
        return !stopped;
    }

    /** From now on the thread belongs to others; returns whether the work was stopped. */
    private synchronized boolean end() {
        if (worker != null && stopped) {
            // The interrupt was meant for this work, not for what the thread does next.
            boolean _ = Thread.interrupted();
        }
        worker = null;
        return stopped;
    }
}
