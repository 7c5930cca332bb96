package semblance.duplicates;

/**
 * Searches for the placement at which one picture correlates most with another: a pattern search
 * (Hooke and Jeeves 1961) over shifts, stretches and cuts of one side, by steps that get smaller.
 * For one thread.
 */
final class Fit {
    /** At least this part of one lies on the other. */
    private static final double LEAST_COVERED = 0.7;

    /** Beyond them a crop is no small one: it is a detail. */
    private static final double MOST_STRETCH = 0.3;

    private static final int ROUNDS = 4;

    private final Overlay overlay;
    private final int side;
    private Placement best;
    private double most;

    /**
     * @param side how many parts of each side are compared
     */
    Fit(SmallPicture one, SmallPicture other, Placement start, int side) {
        this.overlay =
                new Overlay(
                        Placement.turned(one.luminance(side), side, start.way()),
                        other.luminance(side),
                        side);
        this.side = side;
        this.best = start;
        this.most = value(start);
    }

    Placement best() {
        return best;
    }

    double most() {
        return most;
    }

    /** Looks whether a placement is better, and tells so. */
    boolean tryOut(Placement placement) {
        double value = value(placement);
        if (value <= most) {
            return false;
        }
        most = value;
        best = placement;
        return true;
    }

    /** Goes on from the best placement by steps from the first size down to the last. */
    void improve(double first, double last) {
        for (double step = first; step >= last; step /= 2) {
            boolean better = true;
            for (int round = 0; better && round < ROUNDS; round++) {
                better = false;
                for (Placement near : around(best, step)) {
                    better |= tryOut(near);
                }
            }
        }
    }

    private static Placement[] around(Placement at, double step) {
        double half = step / 2;
        return new Placement[] {
            at.moved(half, 0),
            at.moved(-half, 0),
            at.moved(0, half),
            at.moved(0, -half),
            at.stretched(step, step),
            at.stretched(-step, -step),
            // One side is cut off.
            at.stretched(step, 0).moved(half, 0),
            at.stretched(step, 0).moved(-half, 0),
            at.stretched(-step, 0).moved(half, 0),
            at.stretched(-step, 0).moved(-half, 0),
            at.stretched(0, step).moved(0, half),
            at.stretched(0, step).moved(0, -half),
            at.stretched(0, -step).moved(0, half),
            at.stretched(0, -step).moved(0, -half),
        };
    }

    private double value(Placement placement) {
        if (Math.abs(placement.scaleX() - 1) > MOST_STRETCH
                || Math.abs(placement.scaleY() - 1) > MOST_STRETCH) {
            return -1;
        }
        int covered = overlay.lay(placement);
        return covered < LEAST_COVERED * side * side ? -1 : overlay.correlation();
    }
}
