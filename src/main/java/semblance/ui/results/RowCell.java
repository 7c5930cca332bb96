package semblance.ui.results;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import semblance.search.SearchResult;
import semblance.search.arrange.GroupKey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Draws one line of the grid: tiles side by side, or a heading. Its tiles are made once. */
final class RowCell extends ListCell<GridRow> {
    private final ResultsViewModel model;
    private final Supplier<ResultTile> newTile;
    private final Supplier<GridSize> grid;
    private final Function<GroupKey, String> words;
    private final HBox tileLine = new HBox();

    /** All that the cell can show: a graphic that is exchanged would be styled anew each time. */
    private final StackPane content = new StackPane(tileLine);

    private final List<ResultTile> tiles = new ArrayList<>();
    private @Nullable HeadingBar heading;

    RowCell(
            ResultsViewModel model,
            Supplier<ResultTile> newTile,
            Supplier<GridSize> grid,
            Function<GroupKey, String> words) {
        this.model = model;
        this.newTile = newTile;
        this.grid = grid;
        this.words = words;
        getStyleClass().add("grid-row");
        tileLine.setFillHeight(false);
        content.setAlignment(Pos.TOP_LEFT);
        only(null);
        setFocusTraversable(false);
        model.chosenProperty().subscribe(() -> tiles.forEach(ResultTile::showSelection));
    }

    @Override
    protected void updateItem(@Nullable GridRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            // Most cells without a row get one in a moment; the pictures are wanted elsewhere.
            tiles.forEach(ResultTile::release);
            only(null);
            return;
        }
        if (getGraphic() == null) {
            setGraphic(content);
        }
        switch (row) {
            case GridRow.Heading shown -> {
                tiles.forEach(ResultTile::release);
                setPrefHeight(grid.get().headingHeight());
                HeadingBar bar = heading();
                bar.show(shown, words.apply(shown.key()));
                only(bar);
            }
            case GridRow.Tiles(int first, int end) -> {
                setPrefHeight(grid.get().rowHeight());
                if (!isMeasured()) {
                    showTiles(first, end);
                    only(tileLine);
                }
            }
        }
    }

    /**
     * Tells whether the list only asks how high the row is: dozens of rows with each frame, in a
     * cell that nobody sees.
     */
    private boolean isMeasured() {
        return getParent() != null && !getParent().isVisible();
    }

    private HeadingBar heading() {
        HeadingBar bar = heading;
        if (bar == null) {
            bar = new HeadingBar(model::toggle);
            heading = bar;
            content.getChildren().add(bar);
        }
        return bar;
    }

    private void only(@Nullable Node shown) {
        for (Node part : content.getChildren()) {
            part.setVisible(part.equals(shown));
            part.setManaged(part.equals(shown));
        }
    }

    private void showTiles(int first, int end) {
        GridSize size = grid.get();
        int columns = size.columns();
        tileLine.setSpacing(size.gap());
        while (tiles.size() < columns) {
            ResultTile tile = newTile.get();
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
            tile.setSize(size);
            SearchResult result = first + i < end ? model.result(first + i) : null;
            if (result == null) {
                tile.release();
            } else {
                tile.show(result, first + i, model.laidProperty().get().heap(first + i));
            }
        }
    }
}
