package semblance.samples.paint;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

/** What hangs above many scenes: stars and clouds. */
final class Sky {
    private Sky() {}

    static void stars(Canvas canvas, Chance chance, int count, double lowest, double strength) {
        for (int star = 0; star < count; star++) {
            double x = chance.between(0, canvas.width());
            double y = chance.between(0, lowest);
            double size = Math.pow(chance.between(0, 1), 6);
            double light = chance.between(.3, 1) * strength;
            Tint tint = Tint.of(0xcfe0ff).mix(Tint.of(0xffe6c0), chance.between(0, 1));
            canvas.circle(x, y, .0009 + .0018 * size, tint.withAlpha(light));
            if (size > .5) {
                canvas.glow(x, y, .02 * size, tint.withAlpha(light * .35));
            }
        }
    }

    /** Lays flat-bottomed cloud banks over the sky, denser where {@code cover} is higher. */
    static void clouds(
            Canvas canvas, Noise noise, double lowest, double cover, Tint lit, double time) {
        Tint shade = lit.mix(Tint.of(0x7f8fb0), .45);
        canvas.shade(
                0,
                lowest,
                (x, y) -> {
                    double far = y / lowest;
                    double u = (x - .8) * (1.8 + far) + time * .25;
                    double v = y * (4.5 + 3 * far);
                    double mass = noise.fractal(u, v, time * .4, 5);
                    double above = noise.fractal(u, v - .35, time * .4, 3);
                    double dense = Curves.step(.62 - cover * .3, .82 - cover * .3, mass);
                    double fade = Math.min(1, (lowest - y) * 6);
                    return lit.mix(shade, Curves.step(.35, .75, above))
                            .withAlpha(dense * fade * .9);
                });
    }
}
