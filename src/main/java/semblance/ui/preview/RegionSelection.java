package semblance.ui.preview;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import semblance.media.Region;

/**
 * The part of a picture that a person marks: drawn anew, moved, or pulled at an edge or a corner.
 * All numbers are pixels of the full-size upright picture. Knows no node.
 */
final class RegionSelection {
    private static final double SMALLEST_SHARE = 0.02;
    private static final double STEP_SHARE = 0.02;

    private final int width;
    private final int height;
    private final ReadOnlyObjectWrapper<@Nullable Region> region =
            new ReadOnlyObjectWrapper<>(this, "region");

    private Grip grip = new Grip(0, 0);
    private double pressX;
    private double pressY;
    private double left;
    private double top;
    private double right;
    private double bottom;

    /**
     * What of the marked rectangle is held.
     *
     * @param x -1 the left edge, 1 the right edge, 0 neither
     * @param y -1 the upper edge, 1 the lower edge, 0 neither
     */
    record Grip(int x, int y) {
        boolean isWhole() {
            return x == 0 && y == 0;
        }
    }

    RegionSelection(int width, int height) {
        this.width = width;
        this.height = height;
    }

    ReadOnlyObjectProperty<@Nullable Region> region() {
        return region.getReadOnlyProperty();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void clear() {
        region.set(null);
    }

    /** Marks what was marked before; what lies outside of the picture is cut off. */
    void mark(@Nullable Region marked) {
        if (marked == null || marked.x() >= width || marked.y() >= height) {
            clear();
        } else {
            set(
                    marked.x(),
                    marked.y(),
                    marked.x() + (double) marked.width(),
                    marked.y() + (double) marked.height());
        }
    }

    /**
     * Returns what lies at a point, or null if the point is outside of the mark.
     *
     * @param reach how far from an edge still counts as the edge
     */
    @Nullable Grip gripAt(double x, double y, double reach) {
        Region marked = region.get();
        if (marked == null) {
            return null;
        }
        double x2 = marked.x() + (double) marked.width();
        double y2 = marked.y() + (double) marked.height();
        if (x < marked.x() - reach || x > x2 + reach || y < marked.y() - reach || y > y2 + reach) {
            return null;
        }
        return new Grip(edge(x, marked.x(), x2, reach), edge(y, marked.y(), y2, reach));
    }

    private static int edge(double value, double low, double high, double reach) {
        if (Math.abs(value - high) <= reach) {
            return 1;
        }
        return Math.abs(value - low) <= reach ? -1 : 0;
    }

    /** Begins to pull what lies at a point, or a new rectangle from there. */
    void press(double x, double y, double reach) {
        Grip held = gripAt(x, y, reach);
        Region marked = region.get();
        if (held == null || marked == null) {
            grip = new Grip(1, 1);
            left = Math.clamp(x, 0, width);
            right = left;
            top = Math.clamp(y, 0, height);
            bottom = top;
            region.set(null);
        } else {
            grip = held;
            left = marked.x();
            top = marked.y();
            right = left + marked.width();
            bottom = top + marked.height();
        }
        pressX = x;
        pressY = y;
    }

    /** Pulls to a point what was pressed. */
    void drag(double x, double y) {
        double dx = x - pressX;
        double dy = y - pressY;
        if (grip.isWhole()) {
            dx = Math.clamp(dx, -left, width - right);
            dy = Math.clamp(dy, -top, height - bottom);
            set(left + dx, top + dy, right + dx, bottom + dy);
        } else {
            set(
                    grip.x < 0 ? left + dx : left,
                    grip.y < 0 ? top + dy : top,
                    grip.x > 0 ? right + dx : right,
                    grip.y > 0 ? bottom + dy : bottom);
        }
    }

    /** Lets go; a rectangle too small to be meant vanishes. */
    void release() {
        Region marked = region.get();
        if (marked != null && (marked.width() < smallest() || marked.height() < smallest())) {
            region.set(null);
        }
    }

    /** Marks the middle of the picture: the beginning of a selection by keyboard. */
    void selectMiddle() {
        set(width * 0.25, height * 0.25, width * 0.75, height * 0.75);
    }

    /**
     * Moves the mark by steps, or its lower right corner.
     *
     * @param x -1, 0 or 1
     * @param y -1, 0 or 1
     */
    void nudge(int x, int y, boolean resize) {
        Region marked = region.get();
        if (marked == null) {
            return;
        }
        double step = Math.max(1, STEP_SHARE * Math.max(width, height));
        double dx = x * step;
        double dy = y * step;
        double x2 = marked.x() + (double) marked.width();
        double y2 = marked.y() + (double) marked.height();
        if (resize) {
            set(
                    marked.x(),
                    marked.y(),
                    Math.max(x2 + dx, marked.x() + smallest()),
                    Math.max(y2 + dy, marked.y() + smallest()));
        } else {
            dx = Math.clamp(dx, -marked.x(), width - x2);
            dy = Math.clamp(dy, -marked.y(), height - y2);
            set(marked.x() + dx, marked.y() + dy, x2 + dx, y2 + dy);
        }
    }

    private double smallest() {
        return Math.max(2, SMALLEST_SHARE * Math.min(width, height));
    }

    private void set(double x1, double y1, double x2, double y2) {
        int l = (int) Math.round(Math.clamp(Math.min(x1, x2), 0, width));
        int t = (int) Math.round(Math.clamp(Math.min(y1, y2), 0, height));
        int r = (int) Math.round(Math.clamp(Math.max(x1, x2), 0, width));
        int b = (int) Math.round(Math.clamp(Math.max(y1, y2), 0, height));
        region.set(r > l && b > t ? new Region(l, t, r - l, b - t) : null);
    }
}
