package semblance.decode.ffmpeg;

/**
 * A very small copy of a frame by which keyframes of one scene are recognised: pair-wise comparison
 * of pixels (Zhang, Kankanhalli and Smoliar, "Automatic partitioning of full-motion video",
 * Multimedia Systems 1, 1993), on cells instead of pixels so that noise and small movements do not
 * count. Two frames show the same scene if few cells differ much.
 */
final class Thumbnail {
    static final PictureSize SIZE = new PictureSize(16, 16);

    /** A cell has changed if its colour is farther away than this, of 255. */
    private static final int CELL_CHANGE = 20;

    /** A scene has changed if more than this part of its cells have. */
    private static final double SCENE_CHANGE = 0.1;

    /** Cells farther than this from their mean show something, however few they are. */
    private static final int BLANK_CELL = 16;

    /** A frame whose cells differ less from their mean, on average, shows nothing. */
    private static final double BLANK = 3;

    private final byte[] rgb;

    /**
     * @param rgb three bytes a cell, not copied
     */
    Thumbnail(byte[] rgb) {
        this.rgb = rgb;
    }

    boolean showsSameScene(Thumbnail other) {
        int cells = rgb.length / 3;
        int changed = 0;
        for (int cell = 0; cell < cells; cell++) {
            int most = 0;
            for (int c = 3 * cell; c < 3 * cell + 3; c++) {
                most = Math.max(most, Math.abs((rgb[c] & 0xFF) - (other.rgb[c] & 0xFF)));
            }
            if (most > CELL_CHANGE) {
                changed++;
            }
        }
        return changed <= SCENE_CHANGE * cells;
    }

    /** Returns how far the colours of two frames are apart on average, 0 to 255. */
    double distance(Thumbnail other) {
        long sum = 0;
        for (int i = 0; i < rgb.length; i++) {
            sum += Math.abs((rgb[i] & 0xFF) - (other.rgb[i] & 0xFF));
        }
        return sum / (double) rgb.length;
    }

    /** Tells whether the frame is black, white or of one colour: such frames are in every film. */
    boolean isBlank() {
        double[] mean = new double[3];
        int cells = rgb.length / 3;
        for (int i = 0; i < rgb.length; i++) {
            mean[i % 3] += (rgb[i] & 0xFF) / (double) cells;
        }
        double sum = 0;
        double most = 0;
        for (int i = 0; i < rgb.length; i++) {
            double distance = Math.abs((rgb[i] & 0xFF) - mean[i % 3]);
            sum += distance;
            most = Math.max(most, distance);
        }
        return sum < BLANK * rgb.length && most < BLANK_CELL;
    }
}
