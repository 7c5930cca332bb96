package semblance.ui;

import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.Motion;
import semblance.ui.look.Texts;

/** A sentence that shows for a few seconds over the foot of the window, perhaps with a way back. */
final class Toast extends StackPane {
    private static final Duration STAY = Duration.seconds(4);

    /** Long enough to read what was done, to regret it, and to get there. */
    private static final Duration STAY_FOR_UNDO = Duration.seconds(10);

    private static final Duration FADE = Duration.millis(300);

    private final Label label = new Label();
    private final Button undo = new Button();
    private final PauseTransition stay = new PauseTransition(STAY);
    private final FadeTransition fade = new FadeTransition(FADE, this);
    private final SequentialTransition showing = new SequentialTransition(stay, fade);
    private Runnable onUndo = () -> {};

    Toast() {
        setId("toast");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
        getStyleClass().add("toast-layer");
        label.setWrapText(true);
        undo.setId("toast-undo");
        undo.getStyleClass().add("toast-undo");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(event -> {
            Runnable action = onUndo;
            hideNow();
            action.run();
        });
        HBox box = new HBox(label, undo);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        box.getStyleClass().add("toast");
        getChildren().add(box);
        fade.setFromValue(1);
        fade.setToValue(0);
        showing.setOnFinished(event -> hideNow());
        hideNow();
    }

    void done(String sentence) {
        show(sentence, Feather.CHECK, STAY, null);
    }

    void failed(String sentence) {
        show(sentence, Feather.ALERT_TRIANGLE, STAY_FOR_UNDO, null);
    }

    /** Tells what was done, with a button that takes it back while the sentence shows. */
    void done(String sentence, Runnable onUndo) {
        show(sentence, Feather.CHECK, STAY_FOR_UNDO, onUndo);
    }

    private void show(String sentence, Feather icon, Duration length, @Nullable Runnable action) {
        label.setText(sentence);
        label.setGraphic(Icons.icon(icon));
        onUndo = action == null ? () -> {} : action;
        undo.setText(Texts.of("window.toast.undo"));
        undo.setVisible(action != null);
        undo.setManaged(action != null);
        setOpacity(1);
        setVisible(true);
        showing.stop();
        stay.setDuration(length);
        fade.setDuration(Motion.isReduced() ? Duration.ONE : FADE);
        showing.playFromStart();
    }

    private void hideNow() {
        showing.stop();
        setVisible(false);
        onUndo = () -> {};
    }
}
