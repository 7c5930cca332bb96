package semblance.embed.preprocess;

import semblance.media.Region;

/**
 * Which part of a picture at which size a network sees. The three differ in nothing but rounding
 * and shape, and where two sides differ by an odd number that moves the crop by a pixel.
 */
enum Framing {
    /**
     * The shorter side becomes the size given, the longer one follows, rounded down; then the
     * middle, its offset rounded half to even: {@code Resize} and {@code CenterCrop} of torchvision
     * on a Pillow image (Python's {@code round}).
     */
    MIDDLE_TORCHVISION {
        @Override
        int offset(int length, int side) {
            return (int) Math.rint((length - side) / 2.0);
        }
    },
    /** The same with the offset rounded down: image processors of Hugging Face Transformers. */
    MIDDLE_HUGGING_FACE {
        @Override
        int offset(int length, int side) {
            return (length - side) / 2;
        }
    },
    /** The whole picture, its shape given up. */
    STRETCHED {
        @Override
        int offset(int length, int side) {
            return 0;
        }

        @Override
        int longSide(int wanted, int shortSide, int longSide) {
            return wanted;
        }
    };

    abstract int offset(int length, int side);

    /** Returns the longer side that belongs to a shorter side of {@code wanted}. */
    int longSide(int wanted, int shortSide, int longSide) {
        // In this order and in double precision, as Python computes it.
        return (int) ((double) ((long) wanted * longSide) / shortSide);
    }

    /** Returns the width of a picture whose shorter side has become {@code shortSide}. */
    int width(int shortSide, int width, int height) {
        return width <= height ? shortSide : longSide(shortSide, height, width);
    }

    int height(int shortSide, int width, int height) {
        return width <= height ? longSide(shortSide, width, height) : shortSide;
    }

    /** Returns the square that is kept of a resized picture, which is nowhere smaller. */
    Region kept(int width, int height, int side) {
        return new Region(offset(width, side), offset(height, side), side, side);
    }
}
