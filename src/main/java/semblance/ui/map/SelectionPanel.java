package semblance.ui.map;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.atlas.AtlasItem;
import semblance.media.ContentId;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The files that are chosen, and what can be done with all of them. */
final class SelectionPanel extends VBox {
    /** More examples make a query slow and no clearer. */
    static final int MOST_EXAMPLES = 8;

    private final MapHooks hooks;
    private final Label heading = new Label();
    private final ListView<AtlasItem> list = new ListView<>();
    private final Button similar;

    /**
     * @param pictures for the list; they tell it when there are new ones
     */
    SelectionPanel(MapCanvas.PictureSource pictures, MapHooks hooks, Runnable onClose) {
        this.hooks = hooks;
        getStyleClass().add("map-selection");
        setId("map-selection");
        heading.getStyleClass().add("map-selection-heading");
        heading.setId("map-selection-heading");
        heading.setWrapText(true);
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        Button close = Icons.button(Feather.X, Texts.of("map.selection.clear"), onClose);
        close.setId("map-selection-clear");
        close.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = new HBox(heading, close);
        top.setAlignment(Pos.CENTER_LEFT);
        similar =
                button(
                        Texts.of("map.selection.similar"),
                        Feather.SEARCH,
                        () -> hooks.findSimilar(examples()));
        similar.setId("map-selection-similar");
        similar.getStyleClass().add("accent");
        Button among =
                button(
                        Texts.of("map.selection.among"),
                        Feather.FILTER,
                        () -> hooks.searchAmong(contents()));
        among.setId("map-selection-among");
        Button results =
                button(
                        Texts.of("map.selection.results"),
                        Feather.GRID,
                        () -> hooks.showInResults(contents()));
        results.setId("map-selection-results");
        Button copy =
                button(
                        Texts.of("map.selection.copy"),
                        Feather.COPY,
                        () -> hooks.copyPaths(paths()));
        copy.setId("map-selection-copy");
        VBox actions = new VBox(8, similar, among, results, copy);
        MapPictures images = pictures.pictures(list::refresh);
        list.setCellFactory(view -> new FileCell(images, view));
        list.setAccessibleText(Texts.of("map.selection.list"));
        list.setId("map-selection-list");
        list.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(paths().stream().map(Path::toFile).toList());
            list.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openFocused();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openFocused();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(top, actions, list);
    }

    private static Button button(String words, Feather icon, Runnable action) {
        Button button = new Button(words, Icons.icon(icon));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    void show(List<AtlasItem> items) {
        heading.setText(Texts.of("map.selection.heading", items.size()));
        list.getItems().setAll(items);
        similar.setText(
                items.size() == 1
                        ? Texts.of("map.menu.similar")
                        : Texts.of("map.selection.similar"));
    }

    private void openFocused() {
        AtlasItem item = list.getSelectionModel().getSelectedItem();
        if (item != null) {
            hooks.open(item.path());
        }
    }

    private List<Path> paths() {
        return list.getItems().stream().map(AtlasItem::path).toList();
    }

    private Set<ContentId> contents() {
        return list.getItems().stream().map(AtlasItem::content).collect(Collectors.toSet());
    }

    /** Returns some of many, evenly taken. */
    private List<Path> examples() {
        List<Path> all = paths();
        int count = Math.min(MOST_EXAMPLES, all.size());
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / count)))
                .toList();
    }
}
