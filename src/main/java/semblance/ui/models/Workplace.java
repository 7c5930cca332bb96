package semblance.ui.models;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import semblance.models.ModelProgress;
import semblance.ui.look.Reasons;
import semblance.ui.task.Background;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Where one piece of work at a time is done, with what came of the last one. Progress is not
 * pushed; a view calls {@link #poll} about ten times a second. Belongs to the JavaFX thread.
 */
public final class Workplace {
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable ModelWork> work = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final AtomicReference<@Nullable ModelProgress> latest = new AtomicReference<>();
    private @Nullable StoppableWork<?> running;

    Workplace(Background background) {
        this.background = background;
    }

    /** What is done. */
    interface Task<T> {
        T run(Consumer<ModelProgress> listener) throws Exception;
    }

    /** Returns what goes on, null if nothing does. */
    public ReadOnlyObjectProperty<@Nullable ModelWork> workProperty() {
        return work.getReadOnlyProperty();
    }

    /** Returns the sentence of the last failure, "" if there is none. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Returns what a person should know of what was done last, "" if nothing. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return work.get() != null;
    }

    /** Starts work, unless some goes on; a failure is told here. */
    <T> void start(ModelWork.Kind kind, Task<T> task, Consumer<T> onDone, Runnable onStopped) {
        start(kind, task, onDone, onStopped, failure -> tell(Reasons.sentence(failure)));
    }

    <T> void start(
            ModelWork.Kind kind,
            Task<T> task,
            Consumer<T> onDone,
            Runnable onStopped,
            Consumer<Throwable> onFailure) {
        if (isBusy()) {
            return;
        }
        forget();
        latest.set(null);
        StoppableWork<T> next = new StoppableWork<>(() -> task.run(latest::set));
        running = next;
        work.set(ModelWork.of(kind));
        var _ =
                background.run(
                        next,
                        done -> {
                            end();
                            done.ifPresentOrElse(onDone, onStopped);
                        },
                        failure -> {
                            end();
                            onFailure.accept(failure);
                            onStopped.run();
                        });
    }

    /** Takes over how far the work is. */
    public void poll() {
        ModelWork now = work.get();
        if (now != null) {
            work.set(now.with(latest.get()));
        }
    }

    /** Asks the work to end, if it can be stopped. */
    public void stop() {
        ModelWork now = work.get();
        if (now != null && running != null && now.kind().canBeStopped()) {
            work.set(now.ending());
            running.stop();
        }
    }

    void tell(String sentence) {
        problem.set(sentence);
    }

    void note(String sentence) {
        note.set(sentence);
    }

    /** Forgets what came of the last work. */
    public void forget() {
        problem.set("");
        note.set("");
    }

    private void end() {
        running = null;
        work.set(null);
    }
}
