package semblance.ui.results;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;

/** What stands in the place of results when there are none: an icon, a title, a sentence, more. */
public final class StatePage extends VBox {
    public StatePage(Feather icon, String title, String sentence, Node... more) {
        getStyleClass().add("state-page");
        setAlignment(Pos.CENTER);
        StackPane disc = new StackPane(Icons.icon(icon));
        disc.getStyleClass().add("state-disc");
        Label titleLabel = new Label(title);
        titleLabel.getStyleClass().add("state-title");
        titleLabel.setWrapText(true);
        Label line = new Label(sentence);
        line.getStyleClass().add("state-line");
        line.setWrapText(true);
        getChildren().addAll(disc, titleLabel, line);
        getChildren().addAll(more);
    }
}
