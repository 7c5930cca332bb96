package semblance.samples.paint;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

import java.util.List;

/** A spiral galaxy seen aslant. Its arms are logarithmic spirals; it turns. */
public final class Galaxy implements Scene {
    private static final List<Gradient> ARMS =
            List.of(
                    Gradient.of(0xfff0d0, 0xd8b0ff, 0x5a7af0, 0x1a2060),
                    Gradient.of(0xffe8b8, 0xffa0b0, 0xa04ac0, 0x2a1450),
                    Gradient.of(0xfff4e0, 0xa8e0f0, 0x3f8ad0, 0x0c2a58));

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        Gradient arms = chance.pick(ARMS);
        Noise dust = chance.noise();
        double centreX = canvas.width() * chance.between(.45, .55);
        double tilt = chance.between(-.6, .6);
        double flat = chance.between(.45, .75);
        double start = chance.between(0, Math.PI);
        canvas.shade(
                (x, y) -> Tint.of(0x03040c).mix(Tint.of(0x0c0a20), dust.fractal(x * 2, y * 2, 3)));
        Sky.stars(canvas, chance, 600, 1, .8);
        canvas.shade((x, y) -> {
            double dx = x - centreX;
            double dy = y - .5;
            double u = dx * Math.cos(tilt) + dy * Math.sin(tilt);
            double v = (dy * Math.cos(tilt) - dx * Math.sin(tilt)) / flat;
            double radius = Math.hypot(u, v);
            double angle = Math.atan2(v, u) + start + time * .9;
            double wind = angle - Math.log(radius + .02) * 3.1;
            double rough = dust.fractal(u * 9, v * 9, 5);
            double arm = Math.pow(.5 + .5 * Math.cos(2 * wind + (rough - .5) * 3), 2.2);
            double disc = Math.exp(-radius * 3.3);
            double lane = 1 - .55 * Math.pow(.5 + .5 * Math.cos(2 * wind + 1.2), 6) * rough;
            double light = disc * (.2 + 2 * arm * (.45 + rough * .9)) * lane;
            double core = Math.exp(-radius * radius * 260);
            return arms.at(radius * 1.7)
                    .plus(Tint.of(0xff70a0), arm * disc * Curves.step(.62, .75, rough) * .6)
                    .mix(Tint.of(0xfff6e0), core)
                    .withAlpha(Math.min(1, light * 1.5 + core));
        });
        for (int star = 0; star < 900; star++) {
            double radius = Math.abs(chance.gaussian()) * .22;
            double angle = chance.between(0, 2 * Math.PI);
            double u = radius * Math.cos(angle);
            double v = radius * Math.sin(angle) * flat;
            double x = centreX + u * Math.cos(tilt) - v * Math.sin(tilt);
            double y = .5 + u * Math.sin(tilt) + v * Math.cos(tilt);
            canvas.circle(x, y, .0011, Tint.WHITE.withAlpha(chance.between(.1, .7)));
        }
    }
}
