package semblance.ui.task;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** A delay by the JavaFX clock. Used on the JavaFX thread only. */
public final class FxDelay implements Delay {
    private final PauseTransition pause;

    public FxDelay(java.time.Duration length) {
        this.pause = new PauseTransition(Duration.millis((double) length.toMillis()));
    }

    @Override
    public void restart(Runnable action) {
        pause.setOnFinished(event -> action.run());
        pause.playFromStart();
    }

    @Override
    public void stop() {
        pause.stop();
    }
}
