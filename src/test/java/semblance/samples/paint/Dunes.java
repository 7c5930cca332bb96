package semblance.samples.paint;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A desert of dunes with sharp crests, wind ripples and one lit side. */
public final class Dunes implements Scene {
    private static final List<Gradient> SKIES =
            List.of(
                    Gradient.of(0x3f7fc0, 0x9cc8e4, 0xf8e3c0),
                    Gradient.of(0x4d5f9a, 0xd99a92, 0xffd6a0),
                    Gradient.of(0x2f8fb8, 0xa8dbe0, 0xfff0d0));

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        Gradient sky = chance.pick(SKIES);
        double width = canvas.width();
        double sunX = width * chance.between(.1, .9);
        canvas.shade((x, y) -> sky.at(y * 2));
        canvas.glow(sunX, .16, .4, Tint.of(0xfff6dc).withAlpha(.8));
        canvas.circle(sunX, .16, .035, Tint.of(0xfffdf2));
        int rows = 5;
        for (int row = 0; row < rows; row++) {
            double near = row / (rows - 1.0);
            double place = row * 7.7;
            double base = .42 + .44 * Math.pow(near, 1.4);
            Noise noise = chance.noise();
            double spread = 1.5 - near * .7;
            double tall = .12 + near * .1;
            DoubleUnaryOperator crest =
                    x -> {
                        double bulk = noise.fractal(x * spread + time * .1, place, 2);
                        return base + .05 - tall * (1 - Math.abs(2 * bulk - 1)) * 1.1;
                    };
            Tint light = Tint.of(0xf9c98a).mix(Tint.of(0xe99a4c), near);
            Tint dark = Tint.of(0xc48a6a).mix(Tint.of(0x7a3f22), near);
            Noise grain = chance.noise();
            canvas.shade(
                    base - tall - .05,
                    1,
                    (x, y) -> {
                        double depth = y - crest.applyAsDouble(x);
                        double cover = Curves.step(0, .002, depth);
                        double side = x - depth * .75 + (grain.at(x * 4, y * 6) - .5) * depth * .5;
                        double slope = crest.applyAsDouble(side + .006) - crest.applyAsDouble(side);
                        double shade = Curves.step(-.0007, .0007, slope) * Math.exp(-depth * 5);
                        double bend = grain.fractal(x * 5, y * 12, 3) * 9;
                        double ripple =
                                Math.sin(depth * 330 / (1 + depth * 5) + bend + x * 12)
                                        * .05
                                        * near;
                        return light.mix(dark, shade * .85 + depth * .35)
                                .lit(1 + ripple)
                                .withAlpha(cover);
                    });
        }
    }
}
