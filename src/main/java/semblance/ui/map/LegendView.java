package semblance.ui.map;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import semblance.ui.look.Texts;
import semblance.ui.look.Words;

/** What the colours mean. */
final class LegendView extends VBox {
    LegendView() {
        getStyleClass().add("map-legend");
        setId("map-legend");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
    }

    void show(Coloring coloring) {
        getChildren().clear();
        // One colour needs no key.
        setVisible(coloring.legend().size() > 1);
        for (Coloring.Entry entry : coloring.legend()) {
            Region dot = new Region();
            dot.getStyleClass().addAll("map-dot", "map-dot-" + entry.color());
            Label title =
                    new Label(
                            Texts.of(
                                    "map.legend.entry",
                                    entry.title(),
                                    Words.number(entry.count())));
            HBox line = new HBox(dot, title);
            line.getStyleClass().add("map-legend-line");
            getChildren().add(line);
        }
    }
}
