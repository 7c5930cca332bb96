package semblance.samples.paint;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

import java.util.List;

/** Firs in the morning mist, row behind row, with birds above. */
public final class MistyForest implements Scene {
    private static final List<Gradient> LIGHTS =
            List.of(
                    Gradient.of(0xdfe9d0, 0x8fb090, 0x0e2a1c),
                    Gradient.of(0xf6e6c2, 0xa8a878, 0x202a14),
                    Gradient.of(0xdce8ea, 0x86aaa8, 0x0a2628));

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        Gradient light = chance.pick(LIGHTS);
        double width = canvas.width();
        double sunX = width * chance.between(.25, .75);
        canvas.shade((x, y) -> light.at(y * .3 - .05).lit(1 - y * .1));
        canvas.glow(sunX, .22, .6, Tint.WHITE.withAlpha(.8));
        birds(canvas, chance, time, light.at(.75));
        int rows = 5;
        Noise mist = chance.noise();
        for (int row = 0; row < rows; row++) {
            double near = (row + 1.0) / rows;
            double place = row;
            Noise ground = chance.noise();
            Tint tint = light.at(.12 + near * .88);
            double foot = .5 + near * .42;
            for (double x = -.1; x < width + .1; x += chance.between(.02, .04 + near * .09)) {
                double tall = (.15 + near * .34) * chance.between(.6, 1.25);
                double floor = foot + .06 * (ground.at(x * 2, place) - .5);
                canvas.fill(Curves.fir(x - time * .06 * near, floor, tall), tint);
            }
            canvas.fill(
                    Curves.under(x -> foot - .03 + .06 * (ground.at(x * 2, place) - .5), width),
                    tint);
            double low = foot;
            canvas.shade(
                    foot - .25,
                    Math.min(1, foot + .2),
                    (x, y) -> {
                        double bank = mist.fractal(x * 2 + time + near * 7, y * 5 + near, 4);
                        double level = Math.exp(-Math.pow((y - low) / .1, 2));
                        return light.at(.08).withAlpha(level * bank * (1.15 - near));
                    });
        }
    }

    private static void birds(Canvas canvas, Chance chance, double time, Tint tint) {
        double startX = canvas.width() * chance.between(.15, .6);
        double startY = chance.between(.1, .22);
        for (int bird = 0; bird < 9; bird++) {
            double x = startX + chance.between(-.15, .15) + time * .25;
            double y = startY + chance.between(-.06, .06) - time * .05;
            double wing = chance.between(.009, .016);
            double lift = wing * (.5 + .4 * Math.sin(time * 60 + bird));
            canvas.line(x - wing, y - lift, x, y, .003, tint);
            canvas.line(x, y, x + wing, y - lift, .003, tint);
        }
    }
}
