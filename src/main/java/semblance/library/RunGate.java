package semblance.library;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/**
 * Lets one run at a time work on a library, and none once the library closes. Safe for use by many
 * threads.
 */
final class RunGate {
    private final Deque<Visit> visits = new ArrayDeque<>();
    private boolean closed;

    /** A run's stay. */
    interface Pass extends AutoCloseable {
        @Override
        void close();
    }

    /** A run and what it waits for: its turn, or that it is cancelled. */
    private record Visit(RunControl run, CountDownLatch turn) {}

    /**
     * Waits for the runs before this one. A run that is cancelled meanwhile is let through: it
     * finds nothing to do.
     */
    Pass enter(RunControl run) {
        Visit visit = new Visit(run, new CountDownLatch(1));
        join(visit);
        try (RunControl.Registration _ = run.onCancel(visit.turn::countDown)) {
            visit.turn.await();
        } catch (InterruptedException _) {
            run.cancel();
            Thread.currentThread().interrupt();
        }
        return () -> leave(visit);
    }

    private synchronized void join(Visit visit) {
        if (closed) {
            visit.run.cancel();
        }
        visits.addLast(visit);
        visits.getFirst().turn.countDown();
    }

    /** Cancels all runs and waits until the last has left. */
    synchronized void close() {
        closed = true;
        visits.forEach(visit -> visit.run.cancel());
        boolean interrupted = false;
        while (!visits.isEmpty()) {
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

    private synchronized void leave(Visit visit) {
        visits.remove(visit);
        if (!visits.isEmpty()) {
            visits.getFirst().turn.countDown();
        }
        notifyAll();
    }
}
