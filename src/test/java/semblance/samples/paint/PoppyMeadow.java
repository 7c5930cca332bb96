package semblance.samples.paint;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

import java.awt.geom.Path2D;
import java.util.List;

/** A summer meadow full of poppies that sway in the wind. */
public final class PoppyMeadow implements Scene {
    private static final List<Tint> PETALS =
            List.of(Tint.of(0xe03131), Tint.of(0xd9261c), Tint.of(0xf0483e), Tint.of(0xe8590c));

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        double width = canvas.width();
        Gradient sky = Gradient.of(0x4f9fe0, 0xa5d3f0, 0xf4f3df);
        canvas.shade((x, y) -> sky.at(y * 2.1));
        Sky.clouds(canvas, chance.noise(), .5, .35, Tint.of(0xffffff), time);
        Tint far = Tint.of(0x9fbf8f);
        Tint close = Tint.of(0x3f7a34);
        for (int hill = 0; hill < 3; hill++) {
            Noise noise = chance.noise();
            double base = .44 + hill * .06;
            Tint green = far.mix(close, hill / 2.0);
            canvas.fill(
                    Curves.under(x -> base - .1 * (noise.fractal(x * 1.4, 3, 3) - .3), width),
                    base - .05,
                    green,
                    1,
                    green.lit(.65));
        }
        int flowers = 420;
        for (int flower = 0; flower < flowers; flower++) {
            double depth = flower / (flowers - 1.0);
            double y = .56 + .5 * Math.pow(depth, 1.6);
            double x = chance.between(-.05, width + .05);
            double size = .006 + .06 * Math.pow(depth, 2.2) * chance.between(.75, 1.2);
            double sway = Math.sin(time * 12 + x * 5 + flower) * size * .25;
            grass(canvas, chance, width, y, size, depth);
            double angle = chance.between(-.5, .5);
            Tint red = chance.pick(PETALS).mix(Tint.of(0xb8402c), .45 * (1 - depth));
            canvas.line(x, y + size * 4, x + sway, y, .002 + size * .05, Tint.of(0x4f8a3a).lit(.8));
            canvas.placed(x + sway, y, angle, size, () -> poppy(canvas, red));
        }
    }

    private static void grass(
            Canvas canvas, Chance chance, double width, double y, double size, double depth) {
        for (int blade = 0; blade < 5; blade++) {
            double x = chance.between(0, width);
            double tall = size * chance.between(1, 2.4);
            Tint green = Tint.of(0x4a8a3a).mix(Tint.of(0x9cc25a), chance.between(0, 1));
            Path2D stroke = new Path2D.Double();
            stroke.moveTo(x, y + tall);
            stroke.quadTo(x, y, x + tall * chance.between(-.5, .5), y - tall * .5);
            canvas.draw(stroke, .0012 + size * .05, green.lit(.7 + depth * .25).withAlpha(.8));
        }
    }

    private static void poppy(Canvas canvas, Tint red) {
        for (int petal = 0; petal < 4; petal++) {
            double angle = petal * Math.PI / 2 + .4;
            double x = .45 * Math.cos(angle);
            double y = .32 * Math.sin(angle);
            canvas.fillRound(
                    Canvas.oval(x, y, .62, .5), x * .4, y * .4, .95, red.lit(.72), red.lit(1.12));
        }
        canvas.fill(Canvas.oval(0, 0, .2, .16), Tint.of(0x221418));
        canvas.fill(Canvas.oval(0, -.02, .08, .06), Tint.of(0x8fa05a));
    }
}
