package semblance.ui.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs work that may block beside the thread that draws. Called on that thread only. */
public interface Background {
    /**
     * Starts {@code work} on another thread; then one of the two callbacks is called on the thread
     * that draws, unless the task is cancelled before.
     *
     * @param onFailure takes whatever the work threw
     */
    <T> Task run(Callable<T> work, Consumer<T> onDone, Consumer<Throwable> onFailure);

    /** Work that was started. */
    interface Task {
        /** A task that has ended. */
        Task NONE = () -> {};

        /** Interrupts the work and drops its callbacks; does nothing after the end. */
        void cancel();
    }
}
