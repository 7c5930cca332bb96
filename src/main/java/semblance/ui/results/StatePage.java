package semblance.ui.results;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.Scroll;

/** What stands in the place of results when there are none: an icon, a title, a sentence, more. */
public final class StatePage extends StackPane {
    public StatePage(Feather icon, String title, String sentence, Node... more) {
        VBox page = new VBox();
        page.getStyleClass().add("state-page");
        page.setAlignment(Pos.CENTER);
        StackPane disc = new StackPane(Icons.icon(icon));
        disc.getStyleClass().add("state-disc");
        Label titleLabel = new Label(title);
        titleLabel.getStyleClass().add("state-title");
        titleLabel.setWrapText(true);
        titleLabel.setMinHeight(USE_PREF_SIZE);
        Label line = new Label(sentence);
        line.getStyleClass().add("state-line");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        page.getChildren().addAll(disc, titleLabel, line);
        page.getChildren().addAll(more);
        getChildren().add(new Scroll(page));
    }
}
