package semblance.ui.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import semblance.ui.FirstFrame;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What every start is compared with: a window of Semblance's size, with nothing in it. */
final class EmptyWindow {
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private EmptyWindow() {}

    public static void main(String[] args) {
        JAVAFX_LOG.setLevel(Level.SEVERE);
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 1280, 800));
            stage.show();
            FirstFrame.of(stage, () -> System.out.println("start: window"));
        });
    }
}
