package semblance.decode.ffmpeg;

/**
 * The bars of one colour at the edges of a frame that were encoded with it (letterbox, pillarbox),
 * in pixels of the stored frame.
 */
record Bars(int left, int top, int right, int bottom) {
    static final Bars NONE = new Bars(0, 0, 0, 0);

    /** How far the brightness within a bar strays, of 255: compression leaves traces. */
    private static final int NOISE = 10;

    /** Thinner ones, as a part of the side, make no difference. */
    private static final double THINNEST = 0.02;

    /** The two bars of an axis are equally thick, but for this part of the side. */
    private static final double UNEVEN = 0.02;

    /** At least this part of a side is picture. */
    private static final double LEAST_PICTURE = 0.3;

    /** Edges of the picture bleed into the bars and are cut off with them. */
    private static final int BLEEDING = 2;

    /**
     * Finds the bars of a frame.
     *
     * @param grey its brightness, row by row, with no padding
     */
    static Bars of(byte[] grey, int width, int height) {
        int colour = grey[0] & 0xFF;
        int top = 0;
        while (top < height && isPlain(grey, top * width, 1, width, colour)) {
            top++;
        }
        if (top == height) {
            return new Bars(width, height, width, height);
        }
        int end = (height - 1) * width;
        int bottom = 0;
        while (isPlain(grey, end - bottom * width, 1, width, colour)) {
            bottom++;
        }
        int rows = height - top - bottom;
        int left = 0;
        while (left < width && isPlain(grey, top * width + left, width, rows, colour)) {
            left++;
        }
        int right = 0;
        while (right < width
                && isPlain(grey, top * width + width - 1 - right, width, rows, colour)) {
            right++;
        }
        return new Bars(left, top, right, bottom);
    }

    private static boolean isPlain(byte[] grey, int from, int step, int count, int colour) {
        for (int i = 0, at = from; i < count; i++, at += step) {
            if (Math.abs((grey[at] & 0xFF) - colour) > NOISE) {
                return false;
            }
        }
        return true;
    }

    /** Returns what is a bar in both. */
    Bars common(Bars other) {
        return new Bars(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    /** Returns what is to be cut off a frame: bars on both sides of an axis or on none, even. */
    Bars toCut(int width, int height) {
        boolean beside = areBars(left, right, width);
        boolean above = areBars(top, bottom, height);
        return new Bars(
                beside ? even(left) : 0,
                above ? even(top) : 0,
                beside ? even(right) : 0,
                above ? even(bottom) : 0);
    }

    private static boolean areBars(int one, int other, int side) {
        return Math.min(one, other) > THINNEST * side
                && Math.abs(one - other) <= UNEVEN * side
                && side - one - other > LEAST_PICTURE * side;
    }

    private static int even(int bar) {
        return bar + BLEEDING + (bar & 1);
    }
}
