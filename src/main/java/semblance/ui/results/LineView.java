package semblance.ui.results;

import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Shows the lines of a grid and scrolls them. Only lines that are seen have nodes, and those stay
 * in the scene when they get another line: a list view takes its cells out and puts them in again,
 * and each time the style sheets are applied to all that is in them, which costs most of a frame.
 * All heights are known, so that nothing is measured.
 */
final class LineView extends Region {
    /** A notch of the wheel turns so much of the page at most. */
    private static final double NOTCHES_A_PAGE = 8;

    /** Kept for the next lines. */
    private static final int MOST_SPARE = 4;

    private final ResultsViewModel model;
    private final Supplier<RowLine> newLine;
    private final Pane sheet = new Pane();
    private final ScrollBar bar = new ScrollBar();
    private final TreeMap<Integer, RowLine> seen = new TreeMap<>();
    private final Deque<RowLine> spare = new ArrayDeque<>();
    private LineHeights lines;

    /** How much of the lines lies above the upper edge, in pixels. */
    private double position;

    private boolean isStale;
    private boolean isLayingOut;

    LineView(ResultsViewModel model, Supplier<RowLine> newLine) {
        this.model = model;
        this.newLine = newLine;
        this.lines = new LineHeights(model.rowsProperty().get(), 1, 1);
        getStyleClass().add("grid-lines");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(sheet.widthProperty());
        clip.heightProperty().bind(sheet.heightProperty());
        sheet.setClip(clip);
        sheet.setManaged(false);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.setManaged(false);
        bar.valueProperty()
                .subscribe(value -> {
                    // What the layout says to the bar is no wish of a person.
                    if (!isLayingOut) {
                        moveTo(value.doubleValue());
                    }
                });
        getChildren().addAll(sheet, bar);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        model.selectedProperty()
                .subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM));
        model.chosenProperty()
                .subscribe(() -> {
                    seen.values().forEach(RowLine::showSelection);
                    notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
                });
    }

    /** Shows other lines, or the same ones in another size, at the same height. */
    void setLines(LineHeights now) {
        lines = now;
        isStale = true;
        bar.setUnitIncrement(now.rows().size() == 0 ? 1 : now.heightOf(now.rows().size() - 1));
        notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT);
        requestLayout();
    }

    /** Returns how many lines there are. */
    int lines() {
        return lines.rows().size();
    }

    /** Scrolls down by some pixels, or up if negative. */
    void scrollBy(double pixels) {
        moveTo(position + pixels);
    }

    /** Puts a line at the upper edge, as far as there are enough lines below it. */
    void scrollTo(int line) {
        moveTo(lines.rows().size() == 0 ? 0 : lines.top(line));
    }

    /** Scrolls no further than it takes to see all of a line. */
    void reveal(int line) {
        double top = lines.top(line);
        double bottom = top + lines.heightOf(line);
        if (top < position || bottom - top > getHeight()) {
            moveTo(top);
        } else if (bottom > position + getHeight()) {
            moveTo(bottom - getHeight());
        }
    }

    /** Returns the first line of which something is seen. */
    int firstSeen() {
        return lines.at(position);
    }

    /** Returns how far below the upper edge a line begins, in pixels; negative above it. */
    double offsetOf(int line) {
        return lines.top(line) - position;
    }

    /** Returns how many lines are wholly seen, at least 1. */
    int linesSeen() {
        int last = lines.at(position + getHeight());
        return Math.max(1, last - firstSeen());
    }

    private void moveTo(double wanted) {
        position = Math.max(0, wanted);
        requestLayout();
    }

    private void scroll(ScrollEvent event) {
        double notch = Math.min(bar.getUnitIncrement(), getHeight() / NOTCHES_A_PAGE);
        double pixels =
                switch (event.getTextDeltaYUnits()) {
                    case LINES -> event.getTextDeltaY() * notch;
                    case PAGES -> event.getTextDeltaY() * getHeight();
                    case NONE -> event.getDeltaY();
                };
        if (pixels != 0) {
            scrollBy(-pixels);
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double total = lines.height();
        double overflow = Math.max(0, total - height);
        position = Math.min(position, overflow);
        double left = snappedLeftInset();
        double barWidth = snapSizeX(bar.prefWidth(-1));
        sheet.resizeRelocate(left, 0, Math.max(0, getWidth() - left - barWidth), height);
        layoutBar(height, total, overflow, barWidth);
        int first = lines.at(position);
        int last = total == 0 ? -1 : lines.at(Math.min(position + height, total) - 1);
        leave(first, last);
        for (int line = first; line <= last; line++) {
            RowLine node = seen.get(line);
            if (node == null || isStale) {
                node = node == null ? enter(line) : node;
                node.show(lines.rows().row(line));
            }
            node.resizeRelocate(
                    0,
                    snapPositionY(lines.top(line) - position),
                    sheet.getWidth(),
                    lines.heightOf(line));
        }
        spare.forEach(RowLine::release);
        // What is over after a change may have many tiles of a size that is not shown any more.
        while (spare.size() > (isStale ? 0 : MOST_SPARE)) {
            sheet.getChildren().remove(spare.removeLast());
        }
        isStale = false;
    }

    private void layoutBar(double height, double total, double overflow, double barWidth) {
        isLayingOut = true;
        bar.setVisible(overflow > 0);
        bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, height);
        bar.setMax(overflow);
        bar.setVisibleAmount(total == 0 ? 0 : overflow * height / total);
        bar.setBlockIncrement(height);
        bar.setValue(position);
        isLayingOut = false;
    }

    /** Takes the nodes of lines that are not seen any more. */
    private void leave(int first, int last) {
        Iterator<Map.Entry<Integer, RowLine>> each = seen.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<Integer, RowLine> entry = each.next();
            if (entry.getKey() < first || entry.getKey() > last) {
                spare.addLast(entry.getValue());
                each.remove();
            }
        }
    }

    private RowLine enter(int line) {
        // The latest one that left is the likeliest not to have been hidden yet.
        RowLine node = spare.pollLast();
        if (node == null) {
            node = newLine.get();
            sheet.getChildren().add(node);
        }
        seen.put(line, node);
        return node;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> model.laidProperty().get().items().size();
            case ITEM_AT_INDEX -> tileOf((Integer) parameters[0]);
            case FOCUS_ITEM -> tileOf(model.selectedProperty().get());
            case SELECTED_ITEMS ->
                    FXCollections.observableArrayList(
                            seen.values().stream().flatMap(RowLine::chosenTiles).toList());
            case MULTIPLE_SELECTION -> true;
            case VERTICAL_SCROLLBAR -> bar;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private @Nullable Node tileOf(int place) {
        return seen.values().stream()
                .map(line -> line.tileOf(place))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
