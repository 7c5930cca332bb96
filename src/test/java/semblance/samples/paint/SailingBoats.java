package semblance.samples.paint;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

import java.awt.geom.Path2D;
import java.util.List;

/** Sailing boats on a blue sea that pass by. */
public final class SailingBoats implements Scene {
    private static final List<Tint> SAILS =
            List.of(Tint.of(0xfffdf5), Tint.of(0xfdf1dc), Tint.of(0xe8554a), Tint.of(0xf7c948));
    private static final List<Tint> HULLS =
            List.of(Tint.of(0x7a2f24), Tint.of(0x1d3557), Tint.of(0xf1f1ea), Tint.of(0x2f6a50));

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        double width = canvas.width();
        double horizon = chance.between(.5, .56);
        Gradient sky = Gradient.of(0x3f8fd8, 0x9ccdf0, 0xf0f6f0);
        canvas.shade(0, horizon, (x, y) -> sky.at(y / horizon));
        Sky.clouds(canvas, chance.noise(), horizon, .4, Tint.of(0xffffff), time);
        Noise coast = chance.noise();
        canvas.inside(
                new java.awt.geom.Rectangle2D.Double(0, 0, width, horizon),
                () ->
                        canvas.fill(
                                Curves.under(
                                        x -> horizon + .04 - .11 * coast.fractal(x * 2, 1, 5),
                                        width),
                                Tint.of(0x86a8be)));
        Noise waves = chance.noise();
        Gradient sea = Gradient.of(0x7fc0d8, 0x2f86b4, 0x155a8a, 0x0c3f68);
        canvas.shade(
                horizon,
                1,
                (x, y) -> {
                    double depth = (y - horizon) / (1 - horizon);
                    double near = 1 / (.06 + depth);
                    double wave =
                            waves.fractal(x * near * 1.6 + time, near * 7 + time * 9, time * 4, 4);
                    double foam = Curves.step(.68, .78, wave) * .55;
                    return sea.at(depth + (wave - .5) * .5).mix(Tint.WHITE, foam);
                });
        int boats = 2 + chance.below(3);
        for (int boat = 0; boat < boats; boat++) {
            double near = (boat + .6) / boats;
            double x =
                    width * ((boat * .37 + chance.between(.1, .5)) % .86 + .07) + time * .3 * near;
            double y = horizon + .02 + near * near * .28;
            double size = .05 + near * .2;
            Tint sail = chance.pick(SAILS);
            Tint hull = chance.pick(HULLS);
            double roll = -.06 + Math.sin(time * 14 + boat) * .03;
            canvas.fill(
                    Canvas.oval(x, y + size * .2, size * .8, size * .1),
                    Tint.of(0x0a2f50).withAlpha(.4));
            canvas.placed(x, y, roll, size, () -> boat(canvas, sail, hull));
        }
    }

    private static void boat(Canvas canvas, Tint sail, Tint hull) {
        canvas.line(0, .05, 0, -1.9, .035, Tint.of(0x5a4632));
        Path2D main = new Path2D.Double();
        main.moveTo(-.05, -1.85);
        main.quadTo(-.25, -.8, -.8, -.12);
        main.lineTo(-.05, -.12);
        main.closePath();
        canvas.fill(main, -1.9, sail.lit(1.02), 0, sail.lit(.8));
        Path2D jib = new Path2D.Double();
        jib.moveTo(.06, -1.7);
        jib.quadTo(.5, -.8, .85, -.1);
        jib.lineTo(.06, -.2);
        jib.closePath();
        canvas.fill(jib, -1.9, sail, 0, sail.lit(.88));
        for (double seam = -1.4; seam < -.2; seam += .3) {
            canvas.line(-.06, seam, -.1 - (seam + 1.85) * .35, seam, .008, sail.lit(.7));
        }
        Path2D body = new Path2D.Double();
        body.moveTo(-.85, 0);
        body.lineTo(1, -.04);
        body.quadTo(.75, .3, .4, .3);
        body.lineTo(-.6, .3);
        body.quadTo(-.8, .2, -.85, 0);
        canvas.fill(body, 0, hull, .3, hull.lit(.6));
        canvas.line(-.84, .05, .95, .01, .03, Tint.WHITE.withAlpha(.8));
    }
}
