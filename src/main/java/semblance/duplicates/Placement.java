package semblance.duplicates;

/**
 * Where a picture lies on another: turned or mirrored in one of eight ways, then stretched and
 * moved along both sides. Places are shares of a side, from 0 to 1.
 *
 * @param way 0 to 7: quarter turns, and 4 more if it is mirrored first
 * @param scaleX how much of the other's width one width covers
 * @param scaleY the same of the heights
 * @param moveX how far the middles lie apart
 * @param moveY the same along the heights
 */
record Placement(int way, double scaleX, double scaleY, double moveX, double moveY) {
    static final int WAYS = 8;
    private static final double UNCUT = 0.02;
    private static final double MIDDLE = 0.5;

    /** Returns the placement that covers the other wholly. */
    static Placement whole(int way) {
        return new Placement(way, 1, 1, 0, 0);
    }

    boolean isMirrored() {
        return way >= WAYS / 2;
    }

    boolean isTurned() {
        return way % (WAYS / 2) != 0;
    }

    /** Tells whether a part of one of the two is missing in the other. */
    boolean isCropped() {
        return Math.abs(scaleX - 1) / 2 + Math.abs(moveX) > UNCUT
                || Math.abs(scaleY - 1) / 2 + Math.abs(moveY) > UNCUT;
    }

    /**
     * Returns how much of one of the two lies on the other, of whichever that is more: all, where
     * one is a part of the other. Where both go on beyond the other, both show more of something,
     * and neither was cut out of the other.
     */
    double contained() {
        double width = overlap(scaleX, moveX);
        double height = overlap(scaleY, moveY);
        return Math.max(width * height, width * scaleX * height * scaleY);
    }

    /** Returns which part of a side lies on the other's. */
    private static double overlap(double scale, double move) {
        double begin = Math.max(0, MIDDLE - (MIDDLE + move) / scale);
        double end = Math.min(1, MIDDLE + (MIDDLE - move) / scale);
        return Math.max(0, end - begin);
    }

    double x(double u) {
        return MIDDLE + scaleX * (u - MIDDLE) + moveX;
    }

    double y(double v) {
        return MIDDLE + scaleY * (v - MIDDLE) + moveY;
    }

    Placement stretched(double byX, double byY) {
        return new Placement(way, scaleX + byX, scaleY + byY, moveX, moveY);
    }

    Placement moved(double byX, double byY) {
        return new Placement(way, scaleX, scaleY, moveX + byX, moveY + byY);
    }

    /** Turns a square plane as {@code way} says. */
    static float[] turned(float[] plane, int side, int way) {
        float[] turned = new float[plane.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int fromX = way >= WAYS / 2 ? side - 1 - x : x;
                int from =
                        switch (way % (WAYS / 2)) {
                            case 0 -> y * side + fromX;
                            case 1 -> (side - 1 - fromX) * side + y;
                            case 2 -> (side - 1 - y) * side + side - 1 - fromX;
                            default -> fromX * side + side - 1 - y;
                        };
                turned[y * side + x] = plane[from];
            }
        }
        return turned;
    }
}
