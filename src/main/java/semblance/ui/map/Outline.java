package semblance.ui.map;

import java.util.ArrayList;
import java.util.List;

/** What a person draws around files: a closed line, in coordinates of the map. */
final class Outline {
    private final List<double[]> corners = new ArrayList<>();

    /** Adds a corner to the end of the line. */
    void add(double x, double y) {
        corners.add(new double[] {x, y});
    }

    /** Returns a rectangle between two corners. */
    static Outline rectangle(double x1, double y1, double x2, double y2) {
        Outline rectangle = new Outline();
        rectangle.add(x1, y1);
        rectangle.add(x2, y1);
        rectangle.add(x2, y2);
        rectangle.add(x1, y2);
        return rectangle;
    }

    List<double[]> corners() {
        return corners;
    }

    double left() {
        return corners.stream().mapToDouble(corner -> corner[0]).min().orElse(0);
    }

    double right() {
        return corners.stream().mapToDouble(corner -> corner[0]).max().orElse(0);
    }

    double top() {
        return corners.stream().mapToDouble(corner -> corner[1]).min().orElse(0);
    }

    double bottom() {
        return corners.stream().mapToDouble(corner -> corner[1]).max().orElse(0);
    }

    /** Tells whether a place lies inside: a ray from it crosses the line an odd number of times. */
    boolean contains(double x, double y) {
        boolean isInside = false;
        double[] before = corners.isEmpty() ? new double[2] : corners.getLast();
        for (double[] corner : corners) {
            boolean crosses = (corner[1] > y) != (before[1] > y);
            if (crosses
                    && x
                            < (before[0] - corner[0]) * (y - corner[1]) / (before[1] - corner[1])
                                    + corner[0]) {
                isInside = !isInside;
            }
            before = corner;
        }
        return isInside;
    }
}
