package semblance.ui.preview;

import atlantafx.base.controls.RingProgressIndicator;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import semblance.ui.look.Texts;

/**
 * Turns a ring over what is still being loaded, but only if that takes longer than a person calls
 * at once.
 */
final class Loading {
    private static final Duration AT_ONCE = Duration.millis(150);
    private static final double SIZE = 32;

    private final StackPane stack;
    private final PauseTransition wait = new PauseTransition(AT_ONCE);
    private boolean loading;

    Loading(Node content) {
        stack = new StackPane(content);
        stack.getStyleClass().add("media-stack");
        ProgressIndicator ring = new RingProgressIndicator();
        ring.getStyleClass().add("preview-loading");
        ring.setAccessibleText(Texts.of("preview.loading"));
        ring.setMinSize(SIZE, SIZE);
        ring.setPrefSize(SIZE, SIZE);
        ring.setMaxSize(SIZE, SIZE);
        ring.setMouseTransparent(true);
        wait.setOnFinished(event -> {
            if (loading && !stack.getChildren().contains(ring)) {
                stack.getChildren().add(ring);
            }
        });
    }

    StackPane node() {
        return stack;
    }

    void begin() {
        loading = true;
        wait.playFromStart();
    }

    void end() {
        loading = false;
        wait.stop();
        stack.getChildren().removeIf(node -> node.getStyleClass().contains("preview-loading"));
    }
}
