package semblance.ui.compare;

/**
 * Which part of pictures is seen, the same for all that are compared whatever their sizes.
 *
 * @param zoom 1 where the whole picture just fits
 * @param x the middle of what is seen, as a share of the picture's width
 * @param y as a share of its height
 */
record View(double zoom, double x, double y) {
    static final double MOST = 64;

    /** The whole picture. */
    static final View FIT = new View(1, 0.5, 0.5);

    View {
        zoom = Math.clamp(zoom, 1, MOST);
        // The picture's edge never comes away from the frame's.
        double half = 0.5 / zoom;
        x = Math.clamp(x, half, 1 - half);
        y = Math.clamp(y, half, 1 - half);
    }

    /**
     * Zooms so that a point of the picture stays where it is seen.
     *
     * @param atX the point's place in the frame, as a share of the fitted picture's width
     */
    View zoomed(double factor, double atX, double atY) {
        double next = Math.clamp(zoom * factor, 1, MOST);
        double pointX = x + (atX - 0.5) / zoom;
        double pointY = y + (atY - 0.5) / zoom;
        return new View(next, pointX - (atX - 0.5) / next, pointY - (atY - 0.5) / next);
    }

    /** Moves by shares of the fitted picture. */
    View moved(double dx, double dy) {
        return new View(zoom, x - dx / zoom, y - dy / zoom);
    }
}
