package semblance.samples.paint;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Winter hills at dusk with white firs, a cabin with lit windows, and falling snow. */
public final class SnowyHills implements Scene {
    private static final List<Gradient> SKIES =
            List.of(
                    Gradient.of(0x41598c, 0x8f9cc4, 0xf0c8c8),
                    Gradient.of(0x2d4a7c, 0x7fa0cc, 0xdfe8f4),
                    Gradient.of(0x4a4880, 0xa88fbe, 0xffcfb4));

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        Gradient sky = chance.pick(SKIES);
        double width = canvas.width();
        canvas.shade((x, y) -> sky.at(y * 1.9));
        double moonX = width * chance.between(.15, .85);
        canvas.glow(moonX, .17, .2, Tint.WHITE.withAlpha(.4));
        canvas.circle(moonX, .17, .04, Tint.of(0xfffaf0));
        double cabinX = width * chance.between(.25, .7);
        for (int row = 0; row < 4; row++) {
            double near = row / 3.0;
            Noise noise = chance.noise();
            double base = .5 + near * .3;
            int bend = row * 5;
            DoubleUnaryOperator crest =
                    x -> base - .2 * (noise.fractal(x * (1.6 - near * .6), bend, 3) - .35);
            Tint snow = Tint.of(0xb9c6e4).mix(Tint.of(0xfafcff), near);
            Tint shade = sky.at(.25).mix(Tint.of(0xc3d2ee), .3 + near * .5);
            canvas.fill(Curves.under(crest, width), base - .08, snow, base + .3, shade);
            int firs = 30 - row * 6;
            for (int fir = 0; fir < firs; fir++) {
                double x = chance.between(-.05, width + .05);
                double tall = (.05 + near * .17) * chance.between(.7, 1.2);
                if (row == 2 && Math.abs(x - cabinX) < .12) {
                    continue;
                }
                fir(canvas, x, crest.applyAsDouble(x) + .015 + near * .05, tall, near, sky);
            }
            if (row == 2) {
                cabin(canvas, cabinX, crest.applyAsDouble(cabinX) + .02);
            }
        }
        for (int flake = 0; flake < 260; flake++) {
            double x = chance.between(0, width) + Math.sin(flake + time * 9) * .01;
            double y = (chance.between(0, 1) + time * chance.between(.3, .8)) % 1;
            canvas.circle(x, y, chance.between(.001, .0045), Tint.WHITE.withAlpha(.75));
        }
    }

    private static void fir(
            Canvas canvas, double x, double foot, double tall, double near, Gradient sky) {
        Tint green = sky.at(.3).mix(Tint.of(0x17343a), .45 + near * .5);
        canvas.fill(Curves.fir(x, foot, tall), green);
        canvas.inside(
                Curves.fir(x, foot, tall),
                () -> {
                    for (int tier = 0; tier < 7; tier++) {
                        double y = foot - tall * (1 - tier / 7.5);
                        double reach = tall * .04 * (tier + 1.4);
                        canvas.fill(
                                Canvas.oval(x - reach * .3, y, reach, tall * .035),
                                Tint.WHITE.withAlpha(.85));
                    }
                });
    }

    private static void cabin(Canvas canvas, double x, double foot) {
        double w = .07;
        canvas.glow(x, foot - .03, .22, Tint.of(0xffc46b).withAlpha(.45));
        canvas.fill(
                Curves.polygon(x - w, foot, x + w, foot, x + w, foot - .07, x - w, foot - .07),
                Tint.of(0x5a3826));
        canvas.fill(
                Curves.polygon(x - w * 1.25, foot - .062, x, foot - .15, x + w * 1.25, foot - .062),
                Tint.of(0xf4f8ff));
        canvas.fill(
                Curves.polygon(x - w, foot - .066, x, foot - .125, x + w, foot - .066),
                Tint.of(0x6b4430));
        for (double window : new double[] {-.045, .02}) {
            double left = x + window;
            canvas.fill(
                    Curves.polygon(
                            left,
                            foot - .045,
                            left + .025,
                            foot - .045,
                            left + .025,
                            foot - .02,
                            left,
                            foot - .02),
                    Tint.of(0xffd27a));
        }
    }
}
