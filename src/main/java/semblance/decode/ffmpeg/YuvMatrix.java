package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.global.avutil;

/**
 * The way from luma and colour differences to RGB, in fixed point with 16 bits behind the point.
 * The constants follow from what red and blue weigh in luma (ITU-T H.273, table 4) and are taken to
 * five decimals, as libjpeg takes them: with its matrix and range the result is the same to the
 * bit.
 */
final class YuvMatrix {
    private static final int UNIT = 1 << 16;
    private static final int HALF = UNIT / 2;
    private static final int ZERO = 128;

    /** What jpegs mean. */
    static final YuvMatrix JPEG = of(avutil.AVCOL_SPC_BT470BG, true);

    private final int[] luma = new int[256];
    private final int redOfRed;
    private final int greenOfRed;
    private final int greenOfBlue;
    private final int blueOfBlue;

    private YuvMatrix(double redWeight, double blueWeight, boolean fullRange) {
        double lumaGain = fullRange ? 1 : 255 / 219.0;
        double gain = fullRange ? 1 : 255 / 224.0;
        int black = fullRange ? 0 : 16;
        for (int i = 0; i < luma.length; i++) {
            luma[i] = (int) Math.round((i - black) * lumaGain * UNIT) + HALF;
        }
        double greenWeight = 1 - redWeight - blueWeight;
        double red = 2 * (1 - redWeight);
        double blue = 2 * (1 - blueWeight);
        redOfRed = fixedPoint(red * gain);
        blueOfBlue = fixedPoint(blue * gain);
        greenOfRed = fixedPoint(red * gain * redWeight / greenWeight);
        greenOfBlue = fixedPoint(blue * gain * blueWeight / greenWeight);
    }

    private static int fixedPoint(double factor) {
        double decimals = 1e5;
        return (int) Math.round(Math.round(factor * decimals) / decimals * UNIT);
    }

    static boolean isKnown(int colourSpace) {
        return colourSpace == avutil.AVCOL_SPC_BT709
                || colourSpace == avutil.AVCOL_SPC_FCC
                || colourSpace == avutil.AVCOL_SPC_BT470BG
                || colourSpace == avutil.AVCOL_SPC_SMPTE170M
                || colourSpace == avutil.AVCOL_SPC_SMPTE240M
                || colourSpace == avutil.AVCOL_SPC_BT2020_NCL;
    }

    static YuvMatrix of(int colourSpace, boolean fullRange) {
        return switch (colourSpace) {
            case avutil.AVCOL_SPC_BT709 -> new YuvMatrix(.2126, .0722, fullRange);
            case avutil.AVCOL_SPC_FCC -> new YuvMatrix(.30, .11, fullRange);
            case avutil.AVCOL_SPC_SMPTE240M -> new YuvMatrix(.212, .087, fullRange);
            case avutil.AVCOL_SPC_BT2020_NCL -> new YuvMatrix(.2627, .0593, fullRange);
            default -> new YuvMatrix(.299, .114, fullRange);
        };
    }

    /** Writes one row of pixels, three bytes each. */
    void toRgb(byte[] lumas, byte[] blues, byte[] reds, byte[] rgb, int at) {
        int to = at;
        for (int x = 0; x < lumas.length; x++) {
            int y = luma[lumas[x] & 0xFF];
            int blue = (blues[x] & 0xFF) - ZERO;
            int red = (reds[x] & 0xFF) - ZERO;
            rgb[to] = clamped(y + redOfRed * red);
            rgb[to + 1] = clamped(y - greenOfRed * red - greenOfBlue * blue);
            rgb[to + 2] = clamped(y + blueOfBlue * blue);
            to += 3;
        }
    }

    private static byte clamped(int value) {
        return (byte) Math.max(0, Math.min(255, value >> 16));
    }
}
