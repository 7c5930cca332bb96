package semblance.ui.results;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import semblance.search.SearchResult;
import semblance.search.arrange.GroupKey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Draws one line of the grid: tiles side by side, or a heading. Its tiles are made once, and it
 * lays them out by itself: they all have the size of the grid, so that none needs to be asked.
 */
final class RowLine extends Region {
    private final ResultsViewModel model;
    private final Supplier<ResultTile> newTile;
    private final Supplier<GridSize> grid;
    private final Function<GroupKey, String> words;
    private final List<ResultTile> tiles = new ArrayList<>();
    private @Nullable HeadingBar heading;

    RowLine(
            ResultsViewModel model,
            Supplier<ResultTile> newTile,
            Supplier<GridSize> grid,
            Function<GroupKey, String> words) {
        this.model = model;
        this.newTile = newTile;
        this.grid = grid;
        this.words = words;
        setManaged(false);
    }

    void show(GridRow row) {
        setVisible(true);
        switch (row) {
            case GridRow.Heading shown -> {
                tiles.forEach(ResultTile::release);
                HeadingBar bar = heading();
                bar.show(shown, words.apply(shown.key()));
                bar.setVisible(true);
            }
            case GridRow.Tiles(int first, int end) -> {
                if (heading != null) {
                    heading.setVisible(false);
                }
                showTiles(first, end);
            }
        }
    }

    void showSelection() {
        tiles.forEach(ResultTile::showSelection);
    }

    /** Shows nothing until the next line; stops what loads for the last one. */
    void release() {
        tiles.forEach(ResultTile::release);
        setVisible(false);
    }

    /** Returns what shows the result of a place, null if this line does not. */
    @Nullable Node tileOf(int place) {
        return tiles.stream().filter(tile -> tile.place() == place).findFirst().orElse(null);
    }

    /** Returns those of its tiles that are chosen. */
    Stream<Node> chosenTiles() {
        Chosen chosen = model.chosenProperty().get();
        return tiles.stream().filter(tile -> chosen.contains(tile.place())).map(Node.class::cast);
    }

    @Override
    protected void layoutChildren() {
        if (heading != null) {
            heading.resizeRelocate(0, 0, getWidth(), getHeight());
        }
        GridSize size = grid.get();
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i)
                    .resizeRelocate(
                            i * (size.tileWidth() + size.gap()),
                            0,
                            size.tileWidth(),
                            size.tileHeight());
        }
    }

    private HeadingBar heading() {
        HeadingBar bar = heading;
        if (bar == null) {
            bar = new HeadingBar(model::toggle);
            heading = bar;
            getChildren().add(bar);
        }
        return bar;
    }

    private void showTiles(int first, int end) {
        GridSize size = grid.get();
        int columns = size.columns();
        while (tiles.size() < columns) {
            ResultTile tile = newTile.get();
            // Its size is the grid's whatever it shows: the grid needs not be laid out for it.
            tile.setManaged(false);
            tiles.add(tile);
            getChildren().add(tile);
        }
        while (tiles.size() > columns) {
            ResultTile last = tiles.removeLast();
            last.release();
            getChildren().remove(last);
        }
        for (int i = 0; i < columns; i++) {
            ResultTile tile = tiles.get(i);
            if (tile.setSize(size)) {
                requestLayout();
            }
            SearchResult result = first + i < end ? model.result(first + i) : null;
            if (result == null) {
                tile.release();
            } else {
                tile.show(result, first + i, model.laidProperty().get().heap(first + i));
            }
        }
    }
}
