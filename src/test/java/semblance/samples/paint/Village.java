package semblance.samples.paint;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** A row of coloured houses with red roofs, under a clear sky, before green hills. */
public final class Village implements Scene {
    private static final List<Tint> WALLS =
            List.of(
                    Tint.of(0xf4d58d),
                    Tint.of(0xe8998d),
                    Tint.of(0x9fc5c1),
                    Tint.of(0xf7ede2),
                    Tint.of(0xd4a5c9),
                    Tint.of(0xa8c686));
    private static final List<Tint> ROOFS =
            List.of(Tint.of(0xa63d2f), Tint.of(0x8a3324), Tint.of(0xb85c38), Tint.of(0x6b4a4a));

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        double width = canvas.width();
        Gradient sky = Gradient.of(0x58a6e0, 0xb0d9f2, 0xf6f4e4);
        canvas.shade((x, y) -> sky.at(y * 1.6));
        Sky.clouds(canvas, chance.noise(), .6, .3, Tint.WHITE, time);
        for (int hill = 0; hill < 3; hill++) {
            Noise noise = chance.noise();
            double base = .56 + hill * .07;
            Tint green = Tint.of(0x9fc0a0).mix(Tint.of(0x5c9a48), hill / 2.0);
            canvas.fill(
                    Curves.under(
                            x -> base + .03 - .2 * noise.fractal(x * 1.3, base * 50, 3), width),
                    base - .1,
                    green,
                    1,
                    green.lit(.75));
            for (int tree = 0; tree < 8; tree++) {
                tree(canvas, chance, chance.between(0, width), base + .03, .02 + hill * .008);
            }
        }
        double x = -.04;
        while (x < width) {
            double broad = chance.between(.14, .22);
            double tall = chance.between(.17, .3);
            double foot = .86 + chance.between(-.01, .02);
            house(canvas, chance, x, foot, broad, tall);
            x += broad * chance.between(1, 1.2);
            if (chance.happens(.45)) {
                tree(canvas, chance, x, foot + .01, .055);
                x += .06;
            }
        }
        canvas.fill(
                Curves.under(p -> .87 + .006 * Math.sin(p * 5), width),
                .87,
                Tint.of(0x7ab05a),
                1,
                Tint.of(0x3f7a38));
        canvas.fill(
                Curves.polygon(width * .42, .87, width * .47, .87, width * .7, 1, width * .25, 1),
                Tint.of(0xdcc9a0));
    }

    private static void house(
            Canvas canvas, Chance chance, double x, double foot, double broad, double tall) {
        Tint wall = chance.pick(WALLS);
        Tint roof = chance.pick(ROOFS);
        double top = foot - tall;
        canvas.fill(
                new Rectangle2D.Double(x, top, broad, tall),
                top,
                wall.lit(1.04),
                foot,
                wall.lit(.86));
        double ridge = top - broad * chance.between(.45, .65);
        double chimney = x + broad * .7;
        canvas.fill(new Rectangle2D.Double(chimney, ridge, broad * .12, top - ridge), roof.lit(.7));
        canvas.fill(
                Curves.polygon(x - .015, top, x + broad / 2, ridge, x + broad + .015, top),
                ridge,
                roof.lit(1.15),
                top,
                roof.lit(.85));
        double step = broad / 3;
        int floors = tall > .24 ? 2 : 1;
        for (int floor = 0; floor < floors; floor++) {
            for (int column = 0; column < 3; column++) {
                if (floor < floors - 1 || column != 1 || floors == 2) {
                    double left = x + step * (column + .28);
                    window(canvas, left, top + .03 + floor * .1, step * .44);
                }
            }
        }
        double door = x + broad / 2 - .018;
        canvas.fill(new Rectangle2D.Double(door, foot - .07, .036, .07), roof.lit(.6));
    }

    private static void window(Canvas canvas, double x, double y, double broad) {
        double tall = .05;
        canvas.fill(
                new Rectangle2D.Double(x - .004, y - .004, broad + .008, tall + .008),
                Tint.of(0xfdfaf2));
        canvas.fill(
                new Rectangle2D.Double(x, y, broad, tall),
                y,
                Tint.of(0x9cc8e0),
                y + tall,
                Tint.of(0x3f6a8a));
        canvas.line(x + broad / 2, y, x + broad / 2, y + tall, .003, Tint.of(0xfdfaf2));
        canvas.line(x, y + tall / 2, x + broad, y + tall / 2, .003, Tint.of(0xfdfaf2));
    }

    private static void tree(Canvas canvas, Chance chance, double x, double foot, double size) {
        canvas.line(x, foot, x, foot - size * 1.6, size * .18, Tint.of(0x5a4030));
        Tint green = Tint.of(0x3f8a40).mix(Tint.of(0x7aa83a), chance.between(0, 1));
        for (int tuft = 0; tuft < 6; tuft++) {
            double tuftX = x + chance.between(-.6, .6) * size;
            double tuftY = foot - size * chance.between(1.5, 2.6);
            canvas.fillRound(
                    Canvas.oval(tuftX, tuftY, size * .7, size * .65),
                    tuftX - size * .25,
                    tuftY - size * .3,
                    size,
                    green.lit(1.2),
                    green.lit(.75));
        }
    }
}
