package semblance.ui.duplicates;

import javafx.geometry.Insets;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import semblance.duplicates.Group;
import semblance.duplicates.Member;
import semblance.ui.results.Thumbnails;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Draws one line of the list: the heading of a group, or some of its files side by side. */
final class LineCell extends ListCell<GroupLine> {
    private final DuplicatesViewModel model;
    private final Supplier<TileSize> size;
    private final Supplier<FileTile> tileMaker;
    private final GroupHeading heading;
    private final HBox line = new HBox(TileSize.GAP);
    private final List<FileTile> tiles = new ArrayList<>();

    LineCell(
            DuplicatesViewModel model,
            Thumbnails thumbnails,
            FileTileActions actions,
            Consumer<List<Member>> compare,
            Supplier<TileSize> size) {
        this.model = model;
        this.size = size;
        this.tileMaker = () -> new FileTile(model, thumbnails, actions);
        this.heading = new GroupHeading(model, compare);
        getStyleClass().add("group-line");
        setFocusTraversable(false);
        line.setFillHeight(false);
        model.ticks().changesProperty().subscribe(now -> showStates());
        model.spotProperty().subscribe(now -> showStates());
    }

    /** Lines are as wide as the list; else the widest would make it scroll sideways. */
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    /** A heading that does not fit beside its buttons takes two lines. */
    @Override
    protected double computePrefHeight(double width) {
        if (heading.equals(getGraphic()) && width > 0) {
            Insets insets = getInsets();
            return insets.getTop()
                    + heading.prefHeight(width - insets.getLeft() - insets.getRight())
                    + insets.getBottom();
        }
        return super.computePrefHeight(width);
    }

    private void showStates() {
        tiles.forEach(FileTile::showState);
    }

    @Override
    protected void updateItem(GroupLine item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        List<Group> groups = model.shownProperty().get();
        if (empty || item == null) {
            tiles.forEach(FileTile::release);
            setGraphic(null);
            return;
        }
        switch (item) {
            case GroupLine.Heading(int group) -> {
                tiles.forEach(FileTile::release);
                if (group < groups.size()) {
                    heading.show(groups.get(group));
                }
                setGraphic(heading);
            }
            case GroupLine.Files(int group, int first, int end) -> {
                if (group < groups.size()) {
                    showFiles(groups.get(group), group, first, end);
                }
                setGraphic(line);
            }
        }
    }

    private void showFiles(Group group, int number, int first, int end) {
        TileSize now = size.get();
        while (tiles.size() < now.columns()) {
            FileTile tile = tileMaker.get();
            tiles.add(tile);
            line.getChildren().add(tile);
        }
        while (tiles.size() > now.columns()) {
            FileTile last = tiles.removeLast();
            last.release();
            line.getChildren().remove(last);
        }
        for (int i = 0; i < tiles.size(); i++) {
            FileTile tile = tiles.get(i);
            tile.setSize(now);
            if (first + i < Math.min(end, group.members().size())) {
                tile.show(group, group.members().get(first + i), new Spot(number, first + i));
            } else {
                tile.release();
            }
        }
    }
}
