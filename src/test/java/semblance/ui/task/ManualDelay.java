package semblance.ui.task;

import org.jspecify.annotations.Nullable;

/** A delay that ends when the test says so. */
public final class ManualDelay implements Delay {
    private @Nullable Runnable waiting;

    @Override
    public void restart(Runnable action) {
        waiting = action;
    }

    @Override
    public void stop() {
        waiting = null;
    }

    public boolean isWaiting() {
        return waiting != null;
    }

    public void end() {
        Runnable action = waiting;
        waiting = null;
        if (action != null) {
            action.run();
        }
    }
}
