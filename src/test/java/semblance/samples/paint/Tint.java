package semblance.samples.paint;

import java.awt.Color;

/** A colour with red, green, blue and opacity from 0 to 1. */
record Tint(double red, double green, double blue, double alpha) {
    static final Tint WHITE = of(0xffffff);
    static final Tint BLACK = of(0x000000);

    static Tint of(int rgb) {
        return new Tint(
                (rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0, 1);
    }

    /** Returns this colour at 0, the other at 1, and a mixture in between. */
    Tint mix(Tint other, double share) {
        double t = Math.clamp(share, 0, 1);
        return new Tint(
                red + (other.red - red) * t,
                green + (other.green - green) * t,
                blue + (other.blue - blue) * t,
                alpha + (other.alpha - alpha) * t);
    }

    Tint withAlpha(double opacity) {
        return new Tint(red, green, blue, Math.clamp(opacity, 0, 1));
    }

    /** Returns the colour as a brighter (above 1) or dimmer (below 1) light shows it. */
    Tint lit(double light) {
        return new Tint(red * light, green * light, blue * light, alpha);
    }

    /** Returns the colour with light of another added to it. */
    Tint plus(Tint light, double strength) {
        return new Tint(
                red + light.red * strength,
                green + light.green * strength,
                blue + light.blue * strength,
                alpha);
    }

    int argb() {
        return level(alpha) << 24 | level(red) << 16 | level(green) << 8 | level(blue);
    }

    Color color() {
        return new Color(argb(), true);
    }

    private static int level(double value) {
        return (int) Math.round(Math.clamp(value, 0, 1) * 255);
    }
}
