package semblance.ui;

import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;

import semblance.ui.look.Icons;

import java.util.List;
import java.util.Locale;

/** Leads to some pages of the window, and marks the one that is shown. */
final class PlaceBar extends VBox {
    PlaceBar(Places places, List<Place> offered) {
        getStyleClass().add("place-bar");
        for (Place place : offered) {
            ToggleButton button = new ToggleButton(place.title(), Icons.icon(place.icon()));
            button.setId("place-" + place.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().addAll("flat", "place-button");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAlignment(Pos.CENTER_LEFT);
            String key = KeyCombination.valueOf(place.key()).getDisplayText();
            button.setTooltip(new Tooltip(place.title() + " (" + key + ")"));
            places.isShown(place).subscribe(button::setSelected);
            button.setOnAction(event -> {
                // A second click must not leave no page chosen.
                button.setSelected(true);
                places.show(place);
            });
            getChildren().add(button);
        }
    }
}
