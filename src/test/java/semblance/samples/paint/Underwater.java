package semblance.samples.paint;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

import java.awt.geom.Path2D;
import java.util.List;

/** Below the waves: slanting light, corals, and a school of fish that swims past. */
public final class Underwater implements Scene {
    private static final List<Tint> FISH =
            List.of(Tint.of(0xff9a3c), Tint.of(0xffd23f), Tint.of(0xf25f5c), Tint.of(0xe8f4ff));
    private static final List<Tint> CORALS =
            List.of(Tint.of(0xd9577a), Tint.of(0xe8834a), Tint.of(0x9a5ac0), Tint.of(0xd8b04a));

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        double width = canvas.width();
        Gradient water = Gradient.of(0x8fe6ee, 0x2fa8cf, 0x0f6a9f, 0x07345f);
        Noise rays = chance.noise();
        double sourceX = width * chance.between(.2, .8);
        canvas.shade((x, y) -> {
            double slant = (x - sourceX) / (y + .35);
            double ray = rays.fractal(slant * 7, time * 1.5, 3);
            double light = Curves.step(.48, .8, ray) * Math.exp(-y * 1.9);
            return water.at(y * 1.05).plus(Tint.WHITE, light * .55);
        });
        for (int bed = 0; bed < 3; bed++) {
            Noise noise = chance.noise();
            double base = .8 + bed * .07;
            Tint sand = Tint.of(0x1f6f96).mix(Tint.of(0xc8b88a), bed * .3);
            canvas.fill(
                    Curves.under(x -> base - .14 * (noise.fractal(x * 2, base * 9, 4) - .4), width),
                    base - .05,
                    sand,
                    1.05,
                    sand.lit(.5));
            for (int coral = 0; coral < 4; coral++) {
                double x = chance.between(0, width);
                Tint tint = Tint.of(0x1a5f8a).mix(chance.pick(CORALS), .3 + bed * .33);
                double size = chance.between(.018, .04) * (1 + bed * .35);
                branch(canvas, chance, x, base + .05, -Math.PI / 2, size, .012, tint, time);
                kelp(canvas, chance, chance.between(0, width), base + .08, bed, time);
            }
        }
        school(canvas, chance, time);
        for (int bubble = 0; bubble < 40; bubble++) {
            double x = chance.between(0, width);
            double y = 1 - (chance.between(0, 1) + time * .6) % 1;
            double size = chance.between(.003, .011);
            canvas.draw(Canvas.oval(x, y, size, size), .0015, Tint.WHITE.withAlpha(.6));
            canvas.circle(x - size * .3, y - size * .3, size * .25, Tint.WHITE.withAlpha(.7));
        }
    }

    private static void kelp(
            Canvas canvas, Chance chance, double x, double foot, int bed, double time) {
        Tint green = Tint.of(0x1a6a7a).mix(Tint.of(0x3a8a4a), .3 + bed * .3);
        for (int blade = 0; blade < 4; blade++) {
            double root = x + chance.between(-.025, .025);
            double tall = chance.between(.08, .2) * (1 + bed * .25);
            double phase = chance.between(0, 6);
            Path2D stem = new Path2D.Double();
            stem.moveTo(root, foot);
            for (double part = .1; part <= 1; part += .1) {
                double bend = Math.sin(part * 5 + phase + time * 6) * .012 * part;
                stem.lineTo(root + bend, foot - tall * part);
            }
            canvas.draw(stem, .008, green.lit(.8 + blade * .1));
        }
    }

    private static void school(Canvas canvas, Chance chance, double time) {
        int count = 16 + chance.below(10);
        double heading = chance.happens(.5) ? 1 : -1;
        for (int fish = 0; fish < count; fish++) {
            double x = canvas.width() * chance.between(.05, .95) + heading * time * .4;
            double y = chance.between(.22, .68) + Math.sin(time * 8 + fish) * .01;
            double size = chance.between(.025, .06);
            Tint tint = chance.pick(FISH);
            double beat = Math.sin(time * 40 + fish) * .18;
            canvas.placed(x % canvas.width(), y, 0, size, () -> fish(canvas, heading, beat, tint));
        }
    }

    private static void fish(Canvas canvas, double heading, double beat, Tint tint) {
        Path2D body = new Path2D.Double();
        body.moveTo(heading, 0);
        body.curveTo(heading * .5, -.62, heading * -.4, -.5, heading * -.7, 0);
        body.curveTo(heading * -.4, .5, heading * .5, .62, heading, 0);
        canvas.fill(
                Curves.polygon(
                        heading * -.55,
                        0,
                        heading * -1.15,
                        -.4 + beat,
                        heading * -.98,
                        beat,
                        heading * -1.15,
                        .4 + beat),
                tint.lit(.8));
        canvas.fill(
                Curves.polygon(heading * .3, -.35, heading * -.25, -.62, heading * -.4, -.3),
                tint.lit(.85));
        canvas.fill(body, -.5, tint.lit(1.05), .5, tint.mix(Tint.WHITE, .5));
        canvas.inside(
                body,
                () -> {
                    canvas.fill(Canvas.oval(heading * .35, 0, .07, .6), Tint.WHITE.withAlpha(.85));
                    canvas.fill(Canvas.oval(heading * -.2, 0, .07, .6), Tint.WHITE.withAlpha(.85));
                });
        canvas.circle(heading * .66, -.12, .09, Tint.WHITE);
        canvas.circle(heading * .68, -.12, .05, Tint.BLACK);
    }

    private static void branch(
            Canvas canvas,
            Chance chance,
            double x,
            double y,
            double angle,
            double length,
            double thick,
            Tint tint,
            double time) {
        double lean = angle + Math.sin(time * 5 + x * 9) * .03;
        double tipX = x + length * Math.cos(lean);
        double tipY = y + length * Math.sin(lean);
        canvas.line(x, y, tipX, tipY, thick, tint);
        if (thick < .003) {
            canvas.circle(tipX, tipY, .004, tint.mix(Tint.WHITE, .35));
            return;
        }
        for (int side = -1; side <= 1; side += 2) {
            double turn = lean + side * chance.between(.2, .6);
            branch(canvas, chance, tipX, tipY, turn, length * .8, thick * .72, tint, time);
        }
    }
}
