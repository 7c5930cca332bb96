package semblance.samples.paint;

import semblance.samples.chance.Chance;

/** A skyline over a river: bright day at the beginning of its time, deep night at the end. */
public final class City implements Scene {
    private static final Gradient DAY = Gradient.of(0x4f9adf, 0x9fd0f2, 0xe8f3f5);
    private static final Gradient DUSK = Gradient.of(0x2f3f7a, 0xb86a8a, 0xffb37a);
    private static final Gradient NIGHT = Gradient.of(0x050818, 0x101c3f, 0x2a3a68);
    private static final double SHORE = .76;

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        double dark = Curves.step(.3, .75, time);
        Gradient sky = time < .5 ? DAY.mix(DUSK, time * 2) : DUSK.mix(NIGHT, time * 2 - 1);
        canvas.shade(0, SHORE, (x, y) -> sky.at(y / SHORE));
        double lightX = canvas.width() * chance.between(.15, .85);
        Sky.stars(canvas, chance, 200, .5, Curves.step(.7, 1, time));
        double moon = Curves.step(.7, .9, time);
        canvas.glow(lightX, .18, .25, Tint.of(0xfff4d8).withAlpha(.5 - moon * .15));
        canvas.circle(lightX, .18, .042, Tint.of(0xfffbe8).withAlpha(.95));
        if (time < .7) {
            Sky.clouds(canvas, chance.noise(), SHORE, .3, sky.at(.9).mix(Tint.WHITE, .6), time);
        }
        for (int row = 0; row < 3; row++) {
            double near = row / 2.0;
            double x = -.05;
            while (x < canvas.width()) {
                double width = chance.between(.06, .13) * (.8 + near * .3);
                double centre = 1 - Math.abs(x / canvas.width() - .5) * 1.1;
                double tall = chance.between(.18, .6) * (1.1 - near * .45) * (.45 + .6 * centre);
                Tint wall = Tint.of(0xb9cbdc).mix(Tint.of(0x4a6078), near);
                wall = wall.mix(Tint.of(0xc8a88a), chance.between(0, .35));
                Tint seen = wall.mix(sky.at(.6), .45 - near * .35).lit(1 - dark * .82);
                building(canvas, chance, x, width, tall, seen, dark, near);
                x += width * chance.between(.85, 1.15);
            }
        }
        canvas.mirror(SHORE, sky.at(.2).mix(Tint.of(0x1a3550), .5), time);
    }

    private static void building(
            Canvas canvas,
            Chance chance,
            double x,
            double width,
            double tall,
            Tint wall,
            double dark,
            double near) {
        double top = SHORE - tall;
        int roof = chance.below(5);
        canvas.fill(
                Curves.polygon(x, SHORE, x, top, x + width, top, x + width, SHORE),
                top,
                wall.lit(1.1),
                SHORE,
                wall.lit(.8));
        double middle = x + width / 2;
        if (roof == 0) {
            canvas.line(middle, top, middle, top - .08, .004, wall);
        } else if (roof == 1) {
            canvas.fill(Curves.polygon(x, top, middle, top - width * .7, x + width, top), wall);
        } else if (roof == 2) {
            double step = width * .2;
            canvas.fill(
                    Curves.polygon(
                            x + step,
                            top,
                            x + step,
                            top - .05,
                            x + width - step,
                            top - .05,
                            x + width - step,
                            top),
                    wall);
        }
        canvas.fill(
                Curves.polygon(middle, SHORE, middle, top, x + width, top, x + width, SHORE),
                Tint.BLACK.withAlpha(.1));
        double pitch = .021;
        for (double row = top + .014; row < SHORE - .012; row += pitch) {
            for (double column = x + .01; column < x + width - .014; column += .017) {
                boolean lit = chance.happens(.25 + near * .3);
                double warm = chance.between(0, 1);
                Tint day = wall.mix(Tint.of(0xdcefff), .35);
                Tint night = Tint.of(0xffd98a).mix(Tint.of(0xfff3d0), warm);
                Tint glass = day.mix(lit ? night : wall.lit(.7), dark);
                canvas.fill(
                        Curves.polygon(
                                column,
                                row,
                                column + .009,
                                row,
                                column + .009,
                                row + .012,
                                column,
                                row + .012),
                        glass);
            }
        }
    }
}
