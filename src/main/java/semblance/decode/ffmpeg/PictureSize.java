package semblance.decode.ffmpeg;

import semblance.media.Region;

/** The arithmetic of picture sizes, in whole pixels. */
record PictureSize(int width, int height) {
    /** Decoding at 1/2, 1/4 and 1/8 is what the discrete cosine transform of 8 x 8 blocks gives. */
    private static final int MAX_LOWRES = 3;

    long pixels() {
        return (long) width * height;
    }

    int shortSide() {
        return Math.min(width, height);
    }

    PictureSize transposed() {
        return new PictureSize(height, width);
    }

    /** Returns this size, with the shorter side reduced to {@code wanted} if it is longer. */
    PictureSize reducedTo(int wanted) {
        int shortSide = shortSide();
        if (shortSide <= wanted) {
            return this;
        }
        return width <= height
                ? new PictureSize(wanted, proportional(height, wanted, shortSide))
                : new PictureSize(proportional(width, wanted, shortSide), wanted);
    }

    private static int proportional(int side, int numerator, int denominator) {
        return (int) Math.max(1, Math.round((double) side * numerator / denominator));
    }

    /** Returns the exponent k of the coarsest reduction by 2^k that keeps the wanted short side. */
    int lowres(int wanted) {
        int k = 0;
        while (k < MAX_LOWRES && shortSide() >> (k + 1) >= wanted) {
            k++;
        }
        return k;
    }

    /**
     * Returns the same, but of reductions that go into both sides without remainder alone: others
     * would change the picture's shape by a part of a pixel, which is seen at its edges.
     */
    int lowresWithoutRemainder(int wanted) {
        return Math.min(lowres(wanted), Integer.numberOfTrailingZeros(width | height));
    }

    /**
     * Returns the size at which non-square pixels are shown square: the longer axis is stretched.
     */
    PictureSize withPixelAspect(int numerator, int denominator) {
        if (numerator <= 0 || denominator <= 0 || numerator == denominator) {
            return this;
        }
        double aspect = (double) numerator / denominator;
        return aspect > 1
                ? new PictureSize((int) Math.min(Math.round(width * aspect), 1 << 20), height)
                : new PictureSize(width, (int) Math.min(Math.round(height / aspect), 1 << 20));
    }

    /** Returns the part of {@code region} that lies in a picture of this size. */
    Region clip(Region region) {
        int x = Math.min(region.x(), width - 1);
        int y = Math.min(region.y(), height - 1);
        return new Region(
                x, y, Math.min(region.width(), width - x), Math.min(region.height(), height - y));
    }

    /** Returns a region of this size as it lies in the same picture at another size. */
    Region scale(Region region, PictureSize other) {
        double sx = (double) other.width / width;
        double sy = (double) other.height / height;
        int left = (int) Math.min(Math.floor(region.x() * sx), other.width - 1);
        int top = (int) Math.min(Math.floor(region.y() * sy), other.height - 1);
        int right = (int) Math.ceil((region.x() + region.width()) * sx);
        int bottom = (int) Math.ceil((region.y() + region.height()) * sy);
        return other.clip(
                new Region(left, top, Math.max(1, right - left), Math.max(1, bottom - top)));
    }

    Region whole() {
        return new Region(0, 0, width, height);
    }
}
