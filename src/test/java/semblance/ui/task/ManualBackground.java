package semblance.ui.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Work that waits until the test lets it run, so that a test can cancel it before. */
public final class ManualBackground implements Background {
    private final Deque<Waiting<?>> waiting = new ArrayDeque<>();

    @Override
    public <T> Task run(Callable<T> work, Consumer<T> onDone, Consumer<Throwable> onFailure) {
        Waiting<T> task = new Waiting<>(work, onDone, onFailure, waiting);
        waiting.add(task);
        return task;
    }

    /** Returns how many tasks wait. */
    public int waiting() {
        return waiting.size();
    }

    /** Runs all that waits, in the order in which it came. */
    public void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private static final class Waiting<T> implements Task {
        private final Callable<T> work;
        private final Consumer<T> onDone;
        private final Consumer<Throwable> onFailure;
        private final Deque<Waiting<?>> queue;

        Waiting(
                Callable<T> work,
                Consumer<T> onDone,
                Consumer<Throwable> onFailure,
                Deque<Waiting<?>> queue) {
            this.work = work;
            this.onDone = onDone;
            this.onFailure = onFailure;
            this.queue = queue;
        }

        void run() {
            var _ = new SameThreadBackground().run(work, onDone, onFailure);
        }

        @Override
        public void cancel() {
            queue.removeIf(this::equals);
        }
    }
}
