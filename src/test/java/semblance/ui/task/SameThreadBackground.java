package semblance.ui.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Work that is done, and answered, before {@code run} returns. */
public final class SameThreadBackground implements Background {
    @Override
    public <T> Task run(Callable<T> work, Consumer<T> onDone, Consumer<Throwable> onFailure) {
        T result;
        try {
            result = work.call();
        } catch (Exception failure) {
            onFailure.accept(failure);
            return Task.NONE;
        }
        onDone.accept(result);
        return Task.NONE;
    }
}
