package semblance.ui;

import javafx.stage.Stage;

/** What begins once the first window is on the screen, so that it never waits for it. */
final class AfterStart {
    private AfterStart() {}

    static void of(Stage stage, Runnable warmUp) {
        FirstFrame.of(
                stage,
                () -> {
                    StartReport.say("window");
                    StartReport.closeIfOnce(stage);
                    Thread.ofPlatform().name("after-start").daemon().start(warmUp);
                });
    }
}
