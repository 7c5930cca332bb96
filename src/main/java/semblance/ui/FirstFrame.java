package semblance.ui;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/**
 * Waits until a window has drawn something. JavaFX lays a window out in a pulse, and its next pulse
 * waits for what that one had to paint, so the second pulse after showing means that the first
 * frame is there. Belongs to the JavaFX thread.
 */
public final class FirstFrame extends AnimationTimer {
    private static final int PULSES = 2;

    private final Runnable then;
    private int pulses;

    private FirstFrame(Runnable then) {
        this.then = then;
    }

    /**
     * Runs something once, after a window's first frame.
     *
     * @param shown a window that has just been shown
     */
    public static void of(Stage shown, Runnable then) {
        FirstFrame waiting = new FirstFrame(then);
        shown.getScene()
                .addPostLayoutPulseListener(
                        new Runnable() {
                            @Override
                            public void run() {
                                shown.getScene().removePostLayoutPulseListener(this);
                                waiting.start();
                            }
                        });
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses == PULSES) {
            stop();
            then.run();
        }
    }
}
