package semblance.media;

import org.jspecify.annotations.Nullable;

/**
 * An upright, opaque picture: 8-bit sRGB, row by row, three bytes (red, green, blue) a pixel, no
 * padding. It owns its array: the giver keeps no reference and nobody changes it, so pictures may
 * be shared between threads.
 */
public final class Picture implements Sample {
    private final int width;
    private final int height;
    private final byte[] rgb;
    private final @Nullable TimeSpan span;

    /**
     * @param rgb {@code 3 * width * height} bytes, not copied
     * @param span the time of a video's frame, or null for a still picture
     */
    public Picture(int width, int height, byte[] rgb, @Nullable TimeSpan span) {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    width + "x" + height + " with " + rgb.length + " bytes");
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
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
        byte[] part = new byte[3 * w * h];
        for (int row = 0; row < h; row++) {
            System.arraycopy(rgb, 3 * ((top + row) * width + left), part, 3 * row * w, 3 * w);
        }
        return new Picture(w, h, part, span);
    }
}
