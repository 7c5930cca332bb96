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
import semblance.ui.look.Texts;

/** A sentence that shows for a few seconds over the foot of the window. */
final class Toast extends StackPane {
    private static final Duration STAY = Duration.seconds(4);
    private static final Duration STAY_TO_UNDO = Duration.seconds(10);
    private static final Duration FADE = Duration.millis(300);

    private final Label label = new Label();
    private final Button undo = new Button();
    private final HBox card = new HBox(label, undo);
    private final PauseTransition pause = new PauseTransition();
    private final SequentialTransition showing;

    Toast() {
        setId("toast");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
        getStyleClass().add("toast-layer");
        card.getStyleClass().add("toast");
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        label.setWrapText(true);
        undo.setId("toast-undo");
        undo.getStyleClass().addAll("flat", "toast-undo");
        undo.setMinWidth(USE_PREF_SIZE);
        getChildren().add(card);
        FadeTransition fade = new FadeTransition(FADE, this);
        fade.setFromValue(1);
        fade.setToValue(0);
        showing = new SequentialTransition(pause, fade);
        showing.setOnFinished(event -> setVisible(false));
        setVisible(false);
    }

    void done(String sentence) {
        show(sentence, Feather.CHECK, null, STAY);
    }

    /** Says what was done and offers to undo it, for longer. */
    void done(String sentence, Runnable onUndo) {
        show(sentence, Feather.CHECK, onUndo, STAY_TO_UNDO);
    }

    void failed(String sentence) {
        show(sentence, Feather.ALERT_TRIANGLE, null, STAY);
    }

    private void show(String sentence, Feather icon, @Nullable Runnable onUndo, Duration stay) {
        undo.setText(Texts.of("window.toast.undo"));
        undo.setVisible(onUndo != null);
        undo.setManaged(onUndo != null);
        undo.setOnAction(event -> {
            setVisible(false);
            showing.stop();
            if (onUndo != null) {
                onUndo.run();
            }
        });
        pause.setDuration(stay);
        label.setText(sentence);
        label.setGraphic(Icons.icon(icon));
        setOpacity(1);
        setVisible(true);
        showing.playFromStart();
    }
}
