package semblance.media;

import org.jspecify.annotations.Nullable;

/**
 * An upright picture: 8-bit sRGB, row by row, three bytes (red, green, blue) a pixel, no padding;
 * beside them one byte of alpha (opacity) a pixel if it is transparent somewhere, and then the
 * colours are those of the file, not yet mixed with any ground. It owns its arrays: the giver keeps
 * no reference and nobody changes them, so pictures may be shared between threads.
 */
public final class Picture implements Sample {
    private static final int WHITE = 255;

    private final int width;
    private final int height;
    private final byte[] rgb;
    private final byte @Nullable [] alpha;
    private final @Nullable TimeSpan span;

    /**
     * An opaque picture.
     *
     * @param rgb {@code 3 * width * height} bytes, not copied
     * @param span the time of a video's frame, or null for a still picture
     */
    public Picture(int width, int height, byte[] rgb, @Nullable TimeSpan span) {
        this(width, height, rgb, null, span);
    }

    /**
     * @param rgb {@code 3 * width * height} bytes, not copied
     * @param alpha {@code width * height} bytes, not copied, or null for an opaque picture
     * @param span the time of a video's frame, or null for a still picture
     */
    public Picture(
            int width, int height, byte[] rgb, byte @Nullable [] alpha, @Nullable TimeSpan span) {
        long pixels = (long) width * height;
        if (width < 1
                || height < 1
                || rgb.length != 3 * pixels
                || (alpha != null && alpha.length != pixels)) {
            throw new IllegalArgumentException(
                    width + "x" + height + " with " + rgb.length + " bytes");
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
        this.alpha = alpha;
        this.span = span;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Returns the pixels themselves, not a copy: to be read only. */
    public byte[] rgb() {
        return rgb;
    }

    /** Returns the opacity of the pixels, not a copy: to be read only; null if all are opaque. */
    public byte @Nullable [] alpha() {
        return alpha;
    }

    /** Returns this picture on a white ground: what a person sees. */
    public Picture opaque() {
        if (alpha == null) {
            return this;
        }
        byte[] mixed = new byte[rgb.length];
        for (int pixel = 0; pixel < alpha.length; pixel++) {
            int opacity = alpha[pixel] & WHITE;
            int ground = WHITE * (WHITE - opacity) + WHITE / 2;
            for (int c = 3 * pixel; c < 3 * pixel + 3; c++) {
                mixed[c] = (byte) (((rgb[c] & WHITE) * opacity + ground) / WHITE);
            }
        }
        return new Picture(width, height, mixed, span);
    }

    /** Returns the same pixels, shown at another time. */
    public Picture shownAt(@Nullable TimeSpan time) {
        return new Picture(width, height, rgb, alpha, time);
    }

    @Override
    public @Nullable TimeSpan span() {
        return span;
    }

    /**
     * Returns the part of this picture inside {@code region}, which is first cut to the picture's
     * bounds.
     */
    public Picture crop(Region region) {
        int left = Math.min(region.x(), width - 1);
        int top = Math.min(region.y(), height - 1);
        int w = Math.min(region.width(), width - left);
        int h = Math.min(region.height(), height - top);
        byte[] colours = part(rgb, 3, left, top, w, h);
        return new Picture(
                w, h, colours, alpha == null ? null : part(alpha, 1, left, top, w, h), span);
    }

    private byte[] part(byte[] all, int bytes, int left, int top, int w, int h) {
        byte[] part = new byte[bytes * w * h];
        for (int row = 0; row < h; row++) {
            int from = bytes * ((top + row) * width + left);
            System.arraycopy(all, from, part, bytes * row * w, bytes * w);
        }
        return part;
    }
}
