package semblance.ui.preview;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says in one place why there is nothing to see: an icon, a title, a sentence, a way on. */
final class StateView extends VBox {
    StateView(Feather icon, String title, String sentence, @Nullable Button action) {
        getStyleClass().add("preview-state");
        setAlignment(Pos.CENTER);
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("preview-state-icon");
        Label heading = label(title, "preview-state-title");
        getChildren().addAll(picture, heading);
        if (!sentence.isEmpty()) {
            getChildren().add(label(sentence, "preview-state-sentence"));
        }
        if (action != null) {
            getChildren().add(action);
        }
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
