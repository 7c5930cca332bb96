package semblance.decode.ffmpeg;

import semblance.media.Picture;
import semblance.media.Region;

/**
 * How a stored picture has to be turned to be upright: one of the eight symmetries of a rectangle.
 * The pixel (x, y) of the upright picture is the stored pixel that is found by exchanging x and y
 * if {@code transpose}, and then counting from the right if {@code flipX} and from below if {@code
 * flipY}.
 *
 * <p>Numbered as the tag Orientation of EXIF 2.32 (CIPA DC-008), section 4.6.4.
 */
enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    HALF_TURN(false, true, true),
    UPSIDE_DOWN_MIRRORED(false, false, true),
    TRANSPOSED(true, false, false),
    QUARTER_TURN(true, false, true),
    TRANSVERSED(true, true, true),
    THREE_QUARTER_TURN(true, true, false);

    private final boolean transpose;
    private final boolean flipX;
    private final boolean flipY;

    Orientation(boolean transpose, boolean flipX, boolean flipY) {
        this.transpose = transpose;
        this.flipX = flipX;
        this.flipY = flipY;
    }

    /** Returns the orientation of an EXIF value; any value but 2 to 8 means upright. */
    static Orientation ofExif(int value) {
        return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
    }

    /**
     * Returns the orientation nearest to an affine display matrix {a b u; c d v; x y w}, which maps
     * a stored point (p, q) to (a p + c q + x, b p + d q + y): the convention of libavutil's
     * display.h and of the track header of ISO/IEC 14496-12.
     */
    static Orientation ofDisplayMatrix(long a, long b, long c, long d) {
        boolean turned = Math.abs(b) + Math.abs(c) > Math.abs(a) + Math.abs(d);
        return turned ? of(true, b < 0, c < 0) : of(false, a < 0, d < 0);
    }

    private static Orientation of(boolean transpose, boolean flipX, boolean flipY) {
        for (Orientation o : values()) {
            if (o.transpose == transpose && o.flipX == flipX && o.flipY == flipY) {
                return o;
            }
        }
        throw new AssertionError("the eight are complete");
    }

    /** Tells whether width and height are exchanged. */
    boolean isTransposed() {
        return transpose;
    }

    /** Returns where {@code upright} lies in a stored picture of the size given. */
    Region toStored(Region upright, int storedWidth, int storedHeight) {
        int x = transpose ? upright.y() : upright.x();
        int y = transpose ? upright.x() : upright.y();
        int w = transpose ? upright.height() : upright.width();
        int h = transpose ? upright.width() : upright.height();
        return new Region(flipX ? storedWidth - x - w : x, flipY ? storedHeight - y - h : y, w, h);
    }

    /** Turns a stored picture upright; may return {@code stored} itself. */
    Picture toUpright(Picture stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = transpose ? stored.height() : stored.width();
        int height = transpose ? stored.width() : stored.height();
        byte[] alpha = stored.alpha();
        return new Picture(
                width,
                height,
                toUpright(stored.rgb(), stored.width(), stored.height()),
                alpha == null ? null : turned(alpha, 1, stored.width(), stored.height()),
                stored.span());
    }

    /** Turns stored pixels, three bytes each, upright; may return {@code stored} itself. */
    byte[] toUpright(byte[] stored, int storedWidth, int storedHeight) {
        return this == UPRIGHT ? stored : turned(stored, 3, storedWidth, storedHeight);
    }

    private byte[] turned(byte[] stored, int bytes, int storedWidth, int storedHeight) {
        int width = transpose ? storedHeight : storedWidth;
        int height = transpose ? storedWidth : storedHeight;
        byte[] upright = new byte[stored.length];
        int to = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int u = transpose ? y : x;
                int v = transpose ? x : y;
                int from =
                        bytes
                                * ((flipY ? storedHeight - 1 - v : v) * storedWidth
                                        + (flipX ? storedWidth - 1 - u : u));
                for (int i = 0; i < bytes; i++) {
                    upright[to++] = stored[from + i];
                }
            }
        }
        return upright;
    }
}
