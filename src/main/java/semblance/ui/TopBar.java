package semblance.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

/** The bar at the top of the window: the search between what shows the side bar and the menu. */
final class TopBar extends HBox {
    static final String SIDE_BAR_KEY = "Shortcut+B";

    TopBar(WindowParts parts, MainMenu menu, Runnable toggleSideBar) {
        HBox.setHgrow(parts.searchPlace.bar(), Priority.ALWAYS);
        String key = KeyCombination.valueOf(SIDE_BAR_KEY).getDisplayText();
        Button barToggle =
                Icons.button(Feather.SIDEBAR, Texts.of("window.bar.toggle", key), toggleSideBar);
        barToggle.setId("library-toggle");
        getStyleClass().add("top-bar");
        setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(barToggle, parts.searchPlace.bar(), menu);
    }
}
