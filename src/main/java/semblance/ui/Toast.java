package semblance.ui;

import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;

/** A sentence that shows for a few seconds over the foot of the window. */
final class Toast extends StackPane {
    private static final Duration STAY = Duration.seconds(4);
    private static final Duration FADE = Duration.millis(300);

    private final Label label = new Label();
    private final SequentialTransition showing;

    Toast() {
        setId("toast");
        setMouseTransparent(true);
        setAlignment(Pos.BOTTOM_CENTER);
        getStyleClass().add("toast-layer");
        label.getStyleClass().add("toast");
        label.setWrapText(true);
        getChildren().add(label);
        FadeTransition fade = new FadeTransition(FADE, this);
        fade.setFromValue(1);
        fade.setToValue(0);
        showing = new SequentialTransition(new PauseTransition(STAY), fade);
        showing.setOnFinished(event -> setVisible(false));
        setVisible(false);
    }

    void done(String sentence) {
        show(sentence, Feather.CHECK);
    }

    void failed(String sentence) {
        show(sentence, Feather.ALERT_TRIANGLE);
    }

    private void show(String sentence, Feather icon) {
        label.setText(sentence);
        label.setGraphic(Icons.icon(icon));
        setOpacity(1);
        setVisible(true);
        showing.playFromStart();
    }
}
