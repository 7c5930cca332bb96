package semblance.media;

/** A rectangle in pixels of the upright picture; the origin is its upper left corner. */
public record Region(int x, int y, int width, int height) {
    public Region {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "not a region: " + x + "," + y + "," + width + "," + height);
        }
    }
}
