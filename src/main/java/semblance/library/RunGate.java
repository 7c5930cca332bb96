package semblance.library;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets one run at a time work on a library, and none once the library closes. Safe for use by many
 * threads.
 */
final class RunGate {
    private final Deque<RunControl> runs = new ArrayDeque<>();
    private boolean closed;

    /** A run's stay. */
    interface Pass extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits for the runs before this one. A run that is cancelled meanwhile is let through: it
     * finds nothing to do.
     */
    synchronized Pass enter(RunControl run) {
        if (closed) {
            run.cancel();
        }
        runs.addLast(run);
        try {
            while (!run.equals(runs.getFirst()) && !run.isCancelled()) {
                wait();
            }
        } catch (InterruptedException _) {
            run.cancel();
            Thread.currentThread().interrupt();
        }
        return () -> leave(run);
    }

    /** Cancels all runs and waits until the last has left. */
    synchronized void close() {
        closed = true;
        runs.forEach(RunControl::cancel);
        notifyAll();
        boolean interrupted = false;
        while (!runs.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void leave(RunControl run) {
        runs.remove(run);
        notifyAll();
    }
}
