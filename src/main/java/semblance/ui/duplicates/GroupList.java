package semblance.ui.duplicates;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import semblance.duplicates.Group;
import semblance.duplicates.Member;
import semblance.ui.look.Texts;
import semblance.ui.results.Thumbnails;

import java.util.List;
import java.util.function.Consumer;

/**
 * The groups, line by line, however many there are, and the way through them by keys. Belongs to
 * the JavaFX thread.
 */
final class GroupList extends StackPane {
    /** What the list's own edges and its scroll bar take. */
    private static final double EDGES = 52;

    private final DuplicatesViewModel model;
    private final Decisions decisions;
    private final FileTileActions actions;
    private final Consumer<List<Member>> compare;
    private final ListView<GroupLine> list = new ListView<>();
    private GroupLines lines = new GroupLines(List.of(), 1);
    private TileSize size = TileSize.of(800, 14);

    GroupList(
            DuplicatesViewModel model,
            Decisions decisions,
            Thumbnails thumbnails,
            FileTileActions actions,
            Consumer<List<Member>> compare) {
        this.model = model;
        this.decisions = decisions;
        this.actions = actions;
        this.compare = compare;
        list.setId("duplicate-groups");
        list.getStyleClass().add("group-list");
        list.setAccessibleRole(AccessibleRole.LIST_VIEW);
        list.setAccessibleText(Texts.of("duplicates.list"));
        list.setCellFactory(view -> new LineCell(model, thumbnails, actions, compare, () -> size));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.focusedProperty()
                .subscribe(now -> {
                    if (now && model.fileAtSpot() == null && !lines.isEmpty()) {
                        model.spotProperty().set(new Spot(0, 0));
                    }
                });
        getChildren().add(list);
        model.shownProperty().subscribe(now -> layOut());
        widthProperty().subscribe(now -> layOut());
        model.spotProperty().subscribe(this::scrollTo);
    }

    void focus() {
        list.requestFocus();
    }

    private void layOut() {
        TileSize before = size;
        size = TileSize.of(Math.max(1, getWidth() - EDGES), em());
        lines = new GroupLines(model.shownProperty().get(), size.columns());
        list.setItems(lines);
        if (!size.equals(before)) {
            list.refresh();
        }
    }

    /** Returns the size of text here: people choose larger ones. */
    private double em() {
        Text sample = new Text("x");
        sample.setStyle("-fx-font-size: 1em");
        getChildren().add(sample);
        sample.applyCss();
        getChildren().remove(sample);
        return sample.getFont().getSize();
    }

    private void scrollTo(Spot spot) {
        if (spot.group() < 0 || spot.group() >= model.shownProperty().get().size()) {
            return;
        }
        int line = lines.lineOf(spot);
        if (!isSeen(line)) {
            list.scrollTo(spot.file() < size.columns() ? lines.headingOf(spot.group()) : line);
        }
    }

    private boolean isSeen(int line) {
        return list.lookupAll(".group-line").stream()
                .filter(LineCell.class::isInstance)
                .map(LineCell.class::cast)
                .anyMatch(cell ->
                        !cell.isEmpty()
                                && cell.getIndex() == line
                                && cell.getBoundsInParent().getMinY() >= 0
                                && cell.localToScene(cell.getBoundsInLocal()).getMaxY()
                                        <= list.localToScene(list.getBoundsInLocal()).getMaxY());
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        boolean done =
                switch (code) {
                    case RIGHT -> step(1);
                    case LEFT -> step(-1);
                    case DOWN -> jump(1);
                    case UP -> jump(-1);
                    case PAGE_DOWN -> group(model.spotProperty().get().group() + 3);
                    case PAGE_UP -> group(model.spotProperty().get().group() - 3);
                    case HOME -> group(0);
                    case END -> group(Integer.MAX_VALUE);
                    case SPACE -> tick();
                    case K -> keep();
                    case C -> compare();
                    case N -> {
                        decisions.notAMatch();
                        yield true;
                    }
                    case DELETE, BACK_SPACE -> {
                        decisions.ask();
                        yield true;
                    }
                    case ENTER -> open();
                    default -> false;
                };
        if (done) {
            event.consume();
        }
    }

    /** Goes on by one file, from the last of a group to the first of the next. */
    private boolean step(int by) {
        Spot spot = model.spotProperty().get();
        Group group = model.groupAt(spot);
        if (group == null) {
            return group(0);
        }
        int file = spot.file() + by;
        if (file >= 0 && file < group.members().size()) {
            model.spotProperty().set(new Spot(spot.group(), file));
        } else if (by > 0 && spot.group() + 1 < model.shownProperty().get().size()) {
            model.spotProperty().set(new Spot(spot.group() + 1, 0));
        } else if (by < 0 && spot.group() > 0) {
            int last = model.shownProperty().get().get(spot.group() - 1).members().size() - 1;
            model.spotProperty().set(new Spot(spot.group() - 1, last));
        }
        return true;
    }

    /** Goes to the line below or above, in this group or the next. */
    private boolean jump(int by) {
        Spot spot = model.spotProperty().get();
        Group group = model.groupAt(spot);
        if (group == null) {
            return group(0);
        }
        int file = spot.file() + by * size.columns();
        if (file >= 0 && file < group.members().size()) {
            model.spotProperty().set(new Spot(spot.group(), file));
            return true;
        }
        return group(spot.group() + by);
    }

    private boolean group(int wanted) {
        int groups = model.shownProperty().get().size();
        if (groups > 0) {
            model.spotProperty().set(new Spot(Math.clamp(wanted, 0, groups - 1), 0));
        }
        return true;
    }

    private boolean tick() {
        Member file = model.fileAtSpot();
        if (file != null) {
            model.ticks().set(file, !model.ticks().has(file));
        }
        return true;
    }

    private boolean keep() {
        Group group = model.groupAt(model.spotProperty().get());
        Member file = model.fileAtSpot();
        if (group != null && file != null) {
            model.ticks().allBut(group, file);
        }
        return true;
    }

    private boolean compare() {
        Group group = model.groupAt(model.spotProperty().get());
        if (group != null) {
            compare.accept(group.members());
        }
        return true;
    }

    private boolean open() {
        Member file = model.fileAtSpot();
        if (file != null) {
            actions.open(file);
        }
        return true;
    }
}
