package semblance.library;

import semblance.media.ColourName;
import semblance.media.Picture;

/**
 * Names the colour that a picture is of. Each pixel is named by lightness, chroma and hue in CIE
 * 1976 L*a*b* (CIE 15, from sRGB by IEC 61966-2-1 with the white D65); the bounds between names are
 * our own, set so that the named colours of CSS fall where their names say. A picture is of the
 * most frequent colour, but a hue wins over black, grey and white from a fifth of the picture on: a
 * red car on a grey street is red to whoever remembers it. Brown, which is also what shadows leave
 * of any warm colour, counts half against the other hues. Safe for use by many threads.
 */
@SuppressWarnings("EnumOrdinal") // counts and names lie in arrays, which are never kept
final class DominantColour {
    /** What names were given is kept under this key; another way of naming needs another. */
    static final String KEY = "colour-1";

    private static final double HUE_WINS_FROM = 0.2;
    private static final int SAMPLES = 4096;

    /** Names for sRGB with five bits a channel: a look-up instead of three cube roots a pixel. */
    private static final int BITS = 5;

    private static final byte[] NAMES = names();

    private DominantColour() {}

    static ColourName of(Picture picture) {
        byte[] rgb = picture.rgb();
        int[] pixels = new int[picture.width() * picture.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] =
                    ((rgb[3 * i] & 0xFF) << 16)
                            | ((rgb[3 * i + 1] & 0xFF) << 8)
                            | (rgb[3 * i + 2] & 0xFF);
        }
        return of(pixels);
    }

    /**
     * Returns the colour of a picture.
     *
     * @param pixels {@code 0xRRGGBB} with anything above, at least one
     */
    static ColourName of(int[] pixels) {
        ColourName[] colours = ColourName.values();
        int[] counts = new int[colours.length];
        int step = Math.max(1, pixels.length / SAMPLES);
        int seen = 0;
        for (int i = 0; i < pixels.length; i += step) {
            counts[NAMES[index(pixels[i])]]++;
            seen++;
        }
        ColourName most = ColourName.BLACK;
        ColourName hue = ColourName.RED;
        for (ColourName colour : colours) {
            if (counts[colour.ordinal()] > counts[most.ordinal()]) {
                most = colour;
            }
            if (!colour.isGrey() && weight(colour, counts) > weight(hue, counts)) {
                hue = colour;
            }
        }
        return counts[hue.ordinal()] >= HUE_WINS_FROM * seen ? hue : most;
    }

    private static int weight(ColourName hue, int[] counts) {
        int count = counts[hue.ordinal()];
        return hue == ColourName.BROWN ? count / 2 : count;
    }

    /** Returns the name of one colour of sRGB. */
    static ColourName name(int rgb) {
        double r = linear(rgb >> 16 & 0xFF);
        double g = linear(rgb >> 8 & 0xFF);
        double b = linear(rgb & 0xFF);
        double x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
        double y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        double z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
        double lightness = 116 * y - 16;
        double greenRed = 500 * (x - y);
        double blueYellow = 200 * (y - z);
        double chroma = Math.hypot(greenRed, blueYellow);
        double hue = (Math.toDegrees(Math.atan2(blueYellow, greenRed)) + 360) % 360;
        return name(lightness, chroma, hue);
    }

    private static ColourName name(double lightness, double chroma, double hue) {
        if (lightness < 12 || (lightness < 20 && chroma < 18) || (lightness < 28 && chroma < 8)) {
            return ColourName.BLACK;
        }
        if (chroma < 12) {
            return lightness > 88 ? ColourName.WHITE : ColourName.GREY;
        }
        if (hue < 20 || hue >= 345) {
            return lightness >= 50 ? ColourName.PINK : ColourName.RED;
        }
        if (hue < 48) {
            return lightness > 65 && chroma < 60
                    ? ColourName.PINK
                    : chroma < 35 ? ColourName.BROWN : ColourName.RED;
        }
        if (hue < 84) {
            return lightness < 58 || chroma < 38 ? ColourName.BROWN : ColourName.ORANGE;
        }
        if (hue < 112) {
            boolean muted = chroma < 30 && lightness < 80 && hue < 98;
            return muted ? ColourName.BROWN : lightness < 62 ? ColourName.GREEN : ColourName.YELLOW;
        }
        if (hue < 170) {
            return ColourName.GREEN;
        }
        if (hue < 222) {
            return ColourName.TEAL;
        }
        if (hue < 308) {
            return ColourName.BLUE;
        }
        return hue < 335 || lightness < 45 ? ColourName.PURPLE : ColourName.PINK;
    }

    private static byte[] names() {
        byte[] names = new byte[1 << (3 * BITS)];
        int levels = (1 << BITS) - 1;
        for (int i = 0; i < names.length; i++) {
            int r = ((i >> (2 * BITS)) & levels) * 255 / levels;
            int g = ((i >> BITS) & levels) * 255 / levels;
            int b = (i & levels) * 255 / levels;
            names[i] = (byte) name((r << 16) | (g << 8) | b).ordinal();
        }
        return names;
    }

    private static int index(int rgb) {
        int cut = Byte.SIZE - BITS;
        int r = ((rgb >> 16) & 0xFF) >> cut;
        int g = ((rgb >> 8) & 0xFF) >> cut;
        int b = (rgb & 0xFF) >> cut;
        return (r << (2 * BITS)) | (g << BITS) | b;
    }

    private static double linear(int level) {
        double share = level / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
