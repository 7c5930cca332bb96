package semblance.ui.map;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.atlas.AtlasSide;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

import java.util.function.Consumer;

/** The controls above the map. */
final class MapTools extends FlowPane {
    private final ToggleButton foundToggle = new ToggleButton();

    /**
     * @param onTool told what dragging is to do
     * @param onFound told whether what a search found is to stand out
     */
    MapTools(
            MapViewModel model,
            MapCanvas canvas,
            Consumer<MapTool> onTool,
            Consumer<Boolean> onFound) {
        getStyleClass().add("map-tools");
        foundToggle.setId("map-found");
        foundToggle.setSelected(true);
        foundToggle.selectedProperty().subscribe((before, now) -> onFound.accept(now));
        showFound(0);
        getChildren()
                .addAll(
                        sides(model),
                        tools(onTool),
                        zoomButtons(canvas),
                        colors(model),
                        foundToggle);
    }

    /** Offers to make stand out what was found, as far as it is on the map. */
    void showFound(int count) {
        foundToggle.setText(Texts.of("map.found", count));
        foundToggle.setVisible(count > 0);
        foundToggle.setManaged(count > 0);
    }

    boolean isFoundShown() {
        return foundToggle.isSelected();
    }

    private static Node sides(MapViewModel model) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton pictures =
                segment(group, Texts.of("map.side.pictures"), Feather.IMAGE, "map-side-pictures");
        ToggleButton sounds =
                segment(group, Texts.of("map.side.sounds"), Feather.MUSIC, "map-side-sounds");
        pictures.setOnAction(event -> keep(pictures, model, AtlasSide.PICTURES));
        sounds.setOnAction(event -> keep(sounds, model, AtlasSide.SOUNDS));
        model.sideProperty()
                .subscribe(now -> {
                    pictures.setSelected(now == AtlasSide.PICTURES);
                    sounds.setSelected(now == AtlasSide.SOUNDS);
                });
        return segments(pictures, sounds);
    }

    private static void keep(ToggleButton button, MapViewModel model, AtlasSide side) {
        // A second click must not leave none chosen.
        button.setSelected(true);
        model.sideProperty().set(side);
    }

    private static Node tools(Consumer<MapTool> onTool) {
        ToggleGroup group = new ToggleGroup();
        HBox box = segments();
        for (MapTool tool : MapTool.values()) {
            ToggleButton button =
                    switch (tool) {
                        case MOVE ->
                                segment(
                                        group,
                                        Texts.of("map.tool.move"),
                                        Feather.MOVE,
                                        "map-tool-move");
                        case LASSO ->
                                segment(
                                        group,
                                        Texts.of("map.tool.lasso"),
                                        Feather.EDIT_2,
                                        "map-tool-lasso");
                        case RECTANGLE ->
                                segment(
                                        group,
                                        Texts.of("map.tool.rectangle"),
                                        Feather.CROP,
                                        "map-tool-rectangle");
                    };
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.setTooltip(new Tooltip(button.getText()));
            button.setSelected(tool == MapTool.MOVE);
            button.setOnAction(event -> {
                button.setSelected(true);
                onTool.accept(tool);
            });
            box.getChildren().add(button);
        }
        return box;
    }

    private static Node zoomButtons(MapCanvas canvas) {
        Button nearer =
                Icons.button(Feather.ZOOM_IN, Texts.of("map.zoom.in"), () -> zoom(canvas, 2));
        Button further =
                Icons.button(Feather.ZOOM_OUT, Texts.of("map.zoom.out"), () -> zoom(canvas, .5));
        Button all =
                Icons.button(
                        Feather.MAXIMIZE,
                        Texts.of("map.zoom.all"),
                        () -> {
                            canvas.camera().showAll();
                            canvas.moved();
                        });
        nearer.setId("map-zoom-in");
        further.setId("map-zoom-out");
        all.setId("map-zoom-all");
        HBox box = new HBox(2, nearer, further, all);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static void zoom(MapCanvas canvas, double factor) {
        canvas.camera().zoomAt(canvas.getWidth() / 2, canvas.getHeight() / 2, factor);
        canvas.moved();
    }

    private static Node colors(MapViewModel model) {
        ComboBox<ColorBy> box = new ComboBox<>();
        box.setId("map-colors");
        box.getItems().setAll(ColorBy.values());
        box.setCellFactory(list -> new ColorCell());
        box.setButtonCell(new ColorCell());
        box.valueProperty().bindBidirectional(model.colorByProperty());
        Label label = new Label(Texts.of("map.colors"));
        label.setLabelFor(box);
        box.setAccessibleText(Texts.of("map.colors"));
        HBox line = new HBox(8, label, box);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static final class ColorCell extends ListCell<ColorBy> {
        @Override
        protected void updateItem(ColorBy by, boolean empty) {
            super.updateItem(by, empty);
            setText(empty || by == null ? "" : by.title());
        }
    }

    private static HBox segments(Node... nodes) {
        HBox box = new HBox(nodes);
        box.getStyleClass().add("segments");
        return box;
    }

    private static ToggleButton segment(ToggleGroup group, String words, Feather icon, String id) {
        ToggleButton button = new ToggleButton(words, Icons.icon(icon));
        button.setToggleGroup(group);
        button.setId(id);
        button.setAccessibleText(words);
        return button;
    }
}
