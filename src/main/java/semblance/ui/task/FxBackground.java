package semblance.ui.task;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Work on a few daemon threads, answered on the JavaFX thread. Platform threads, not virtual ones:
 * native decoders would pin the carriers.
 */
public final class FxBackground implements Background, AutoCloseable {
    private static final int IDLE_SECONDS = 20;

    private final ThreadPoolExecutor threads;

    /**
     * @param name what the threads are called in a dump
     * @param maxThreads how much may run at once; the rest waits
     */
    public FxBackground(String name, int maxThreads) {
        AtomicInteger number = new AtomicInteger();
        this.threads =
                new ThreadPoolExecutor(
                        maxThreads,
                        maxThreads,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        work ->
                                Thread.ofPlatform()
                                        .daemon()
                                        .name(name + "-" + number.incrementAndGet())
                                        .unstarted(work));
        this.threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public <T> Task run(Callable<T> work, Consumer<T> onDone, Consumer<Throwable> onFailure) {
        FxTask<T> task = new FxTask<>(work, onDone, onFailure);
        try {
            task.future = threads.submit(task);
        } catch (RejectedExecutionException closed) {
            return Task.NONE;
        }
        return task;
    }

    /** Interrupts what runs and drops what waits. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static final class FxTask<T> implements Task, Runnable {
        private final Callable<T> work;
        private final Consumer<T> onDone;
        private final Consumer<Throwable> onFailure;
        private volatile boolean cancelled;
        private volatile @Nullable Future<?> future;

        FxTask(Callable<T> work, Consumer<T> onDone, Consumer<Throwable> onFailure) {
            this.work = work;
            this.onDone = onDone;
            this.onFailure = onFailure;
        }

        @Override
        public void run() {
            try {
                T result = work.call();
                answer(() -> onDone.accept(result));
            } catch (Throwable failure) {
                answer(() -> onFailure.accept(failure));
            }
        }

        private void answer(Runnable callback) {
            if (cancelled) {
                return;
            }
            Platform.runLater(() -> {
                if (!cancelled) {
                    callback.run();
                }
            });
        }

        @Override
        public void cancel() {
            cancelled = true;
            Future<?> running = future;
            if (running != null) {
                running.cancel(true);
            }
        }
    }
}
