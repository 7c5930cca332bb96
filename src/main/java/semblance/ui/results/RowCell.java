package semblance.ui.results;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import semblance.search.SearchResult;
import semblance.ui.look.Icons;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Draws one line of the grid: tiles side by side, or a heading. */
final class RowCell extends ListCell<GridRow> {
    private final ResultsViewModel model;
    private final Thumbnails thumbnails;
    private final ResultActions actions;
    private final Supplier<GridSize> grid;
    private final HBox tileLine = new HBox();
    private final List<ResultTile> tiles = new ArrayList<>();

    RowCell(
            ResultsViewModel model,
            Thumbnails thumbnails,
            ResultActions actions,
            Supplier<GridSize> grid) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.actions = actions;
        this.grid = grid;
        getStyleClass().add("grid-row");
        tileLine.setSpacing(GridSize.GAP);
        tileLine.setFillHeight(false);
        setFocusTraversable(false);
        model.selectedProperty().subscribe(() -> tiles.forEach(ResultTile::showSelection));
    }

    @Override
    protected void updateItem(GridRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            tiles.forEach(ResultTile::release);
            setGraphic(null);
            return;
        }
        switch (row) {
            case GridRow.Heading(GridPart part) -> {
                tiles.forEach(ResultTile::release);
                setPrefHeight(GridSize.DIVIDER_HEIGHT);
                setGraphic(heading(part));
            }
            case GridRow.Tiles(int first, int end) -> {
                setPrefHeight(grid.get().rowHeight());
                showTiles(first, end);
                setGraphic(tileLine);
            }
        }
    }

    private void showTiles(int first, int end) {
        GridSize size = grid.get();
        int columns = size.columns();
        while (tiles.size() < columns) {
            ResultTile tile = new ResultTile(model, thumbnails, actions);
            tiles.add(tile);
            tileLine.getChildren().add(tile);
        }
        while (tiles.size() > columns) {
            ResultTile last = tiles.removeLast();
            last.release();
            tileLine.getChildren().remove(last);
        }
        for (int i = 0; i < columns; i++) {
            ResultTile tile = tiles.get(i);
            tile.setSize(size.tileWidth(), size.artHeight());
            SearchResult result = first + i < end ? model.result(first + i) : null;
            if (result == null) {
                tile.release();
            } else {
                tile.show(result, first + i);
            }
        }
    }

    private HBox heading(GridPart part) {
        Label words = new Label(model.shownProperty().get().heading(part));
        HBox box = new HBox(16);
        box.getStyleClass().add("grid-divider");
        box.setAlignment(Pos.CENTER);
        switch (part) {
            case SAME -> {
                words.setGraphic(Icons.icon(Feather.CHECK_CIRCLE));
                words.getStyleClass().add("same-heading");
                box.getChildren().addAll(words, line());
            }
            case CLOSE -> {
                words.getStyleClass().add("part-heading");
                box.getChildren().addAll(words, line());
            }
            case FAR -> box.getChildren().addAll(line(), words, line());
        }
        return box;
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("divider-line");
        line.setMaxHeight(1);
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }
}
