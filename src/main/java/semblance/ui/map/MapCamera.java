package semblance.ui.map;

/**
 * Which part of the map is seen, and how it glides to another. Screens are measured in pixels from
 * their top left corner, maps from -1 to 1. For one thread.
 */
final class MapCamera {
    static final double MOST_ZOOM = 400;

    private static final double MARGIN = 1.12;
    private static final double GLIDE_SECONDS = .09;
    private static final double ARRIVED_PIXELS = .3;

    private double width = 1;
    private double height = 1;
    private double x;
    private double y;
    private double zoom = 1;
    private double wantedX;
    private double wantedY;
    private double wantedZoom = 1;

    void resize(double newWidth, double newHeight) {
        width = Math.max(1, newWidth);
        height = Math.max(1, newHeight);
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Returns how many times larger than the whole map it is seen. */
    double zoom() {
        return zoom;
    }

    /** Returns how many pixels a unit of the map takes. */
    double scale() {
        return scale(zoom);
    }

    private double scale(double atZoom) {
        return Math.min(width, height) / 2 / MARGIN * atZoom;
    }

    double screenX(double mapX) {
        return (mapX - x) * scale() + width / 2;
    }

    double screenY(double mapY) {
        return (mapY - y) * scale() + height / 2;
    }

    double mapX(double screenX) {
        return (screenX - width / 2) / scale() + x;
    }

    double mapY(double screenY) {
        return (screenY - height / 2) / scale() + y;
    }

    /** Moves what is seen at once, as under a finger. */
    void drag(double pixelsX, double pixelsY) {
        look(x - pixelsX / scale(), y - pixelsY / scale(), zoom);
        jump();
    }

    /** Glides sideways by a part of the screen. */
    void pan(double screensX, double screensY) {
        look(
                wantedX + screensX * width / scale(wantedZoom),
                wantedY + screensY * height / scale(wantedZoom),
                wantedZoom);
    }

    /** Glides nearer or further, so that what is at a place of the screen stays there. */
    void zoomAt(double screenX, double screenY, double factor) {
        double now = Math.clamp(wantedZoom * factor, 1, MOST_ZOOM);
        double aside = screenX - width / 2;
        double below = screenY - height / 2;
        double mapX = wantedX + aside / scale(wantedZoom);
        double mapY = wantedY + below / scale(wantedZoom);
        look(mapX - aside / scale(now), mapY - below / scale(now), now);
    }

    /** Glides to a part of the map so that all of it is seen. */
    void show(double mapX, double mapY, double radius) {
        look(mapX, mapY, Math.clamp(1 / Math.max(radius, 1 / MOST_ZOOM), 1, MOST_ZOOM));
    }

    /** Glides so far that a place is seen, if it is not. */
    void reveal(double mapX, double mapY) {
        double halfWidth = .4 * width / scale(wantedZoom);
        double halfHeight = .4 * height / scale(wantedZoom);
        look(
                Math.clamp(wantedX, mapX - halfWidth, mapX + halfWidth),
                Math.clamp(wantedY, mapY - halfHeight, mapY + halfHeight),
                wantedZoom);
    }

    void showAll() {
        look(0, 0, 1);
    }

    private void look(double toX, double toY, double toZoom) {
        wantedX = Math.clamp(toX, -1.0, 1.0);
        wantedY = Math.clamp(toY, -1.0, 1.0);
        wantedZoom = toZoom;
    }

    /** Arrives at once. */
    void jump() {
        x = wantedX;
        y = wantedY;
        zoom = wantedZoom;
    }

    boolean isGliding() {
        return x != wantedX || y != wantedY || zoom != wantedZoom;
    }

    /** Glides for some time; the nearer the goal, the slower. */
    void glide(double seconds) {
        double part = 1 - Math.exp(-seconds / GLIDE_SECONDS);
        zoom *= Math.pow(wantedZoom / zoom, part);
        x += (wantedX - x) * part;
        y += (wantedY - y) * part;
        double left =
                Math.hypot(wantedX - x, wantedY - y) * scale()
                        + Math.abs(scale(wantedZoom) - scale());
        if (left < ARRIVED_PIXELS) {
            jump();
        }
    }
}
