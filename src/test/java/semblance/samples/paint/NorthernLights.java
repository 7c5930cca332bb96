package semblance.samples.paint;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

import java.util.List;

/** Curtains of northern lights over firs and a still lake. */
public final class NorthernLights implements Scene {
    private static final List<Gradient> GLOWS =
            List.of(
                    Gradient.of(0x6dffb0, 0x34e0a0, 0x5a6fe0, 0x7a3fc0),
                    Gradient.of(0xa6ff9a, 0x3fe08a, 0x2fb0b0, 0x8a4fd0),
                    Gradient.of(0x7affd8, 0x3fc8d8, 0x7a60e8, 0xd050b0));

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        Gradient glow = chance.pick(GLOWS);
        double shore = .8;
        Gradient night = Gradient.of(0x040818, 0x0a1734, 0x173056);
        canvas.shade((x, y) -> night.at(y / shore));
        Sky.stars(canvas, chance, 420, shore - .05, 1);
        for (int curtain = 0; curtain < 3; curtain++) {
            Noise noise = chance.noise();
            double foot = .6 - curtain * .13;
            double phase = curtain * 5.1 + chance.between(0, 9);
            canvas.shade(
                    0,
                    shore,
                    (x, y) -> {
                        double fold = noise.fractal(x * 1.3 + time * .5, phase, time, 3) - .5;
                        double above = foot + fold * .5 - y;
                        double rays = noise.fractal(x * 22 + fold * 40, phase, time * 3, 2);
                        double reach = .1 + .32 * rays;
                        double light =
                                above < 0 ? Math.exp(above * 40) : Math.exp(-above / reach * 1.8);
                        double strength = noise.at(x * 1.7 + phase, time * 2) * 1.1;
                        double shine = light * (.35 + .65 * rays) * strength;
                        return glow.at(above * 2.2).withAlpha(shine * .95);
                    });
        }
        Tint dark = Tint.of(0x02060c);
        Noise land = chance.noise();
        canvas.fill(
                Curves.under(x -> shore - .03 - .12 * land.fractal(x * 2, 1, 4), canvas.width()),
                Tint.of(0x071220));
        for (double x = -.02; x < canvas.width(); x += chance.between(.008, .035)) {
            canvas.fill(Curves.fir(x, shore + .01, chance.between(.06, .19)), dark);
        }
        canvas.mirror(shore, Tint.of(0x050c1a), time);
    }
}
