package semblance.samples.paint;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

import java.util.List;

/** A planet that turns, some with rings, before the stars. */
public final class Planet implements Scene {
    private record Kind(Gradient ground, double bands, boolean ringed, Tint air) {}

    private static final List<Kind> KINDS =
            List.of(
                    new Kind(
                            Gradient.of(
                                    0x0c2a5a, 0x1a4f8a, 0x2f7ab0, 0xc8b98a, 0x4a7a3a, 0x8a7a5a,
                                    0xf4f6f8),
                            0,
                            false,
                            Tint.of(0x7ab8ff)),
                    new Kind(
                            Gradient.of(0x8a5a3a, 0xd8a878, 0xf4dcb8, 0xc08a5a, 0xe8c8a0, 0x9a6a4a),
                            9,
                            true,
                            Tint.of(0xffd8a8)),
                    new Kind(
                            Gradient.of(0x4a1a0c, 0x8a3a1c, 0xc8683a, 0xe09a6a, 0xa0502a),
                            0,
                            false,
                            Tint.of(0xffa878)),
                    new Kind(
                            Gradient.of(0x1a4a7a, 0x3f8ac0, 0x8ad0e8, 0x4a9ad0, 0xc8f0f4),
                            6,
                            true,
                            Tint.of(0x9ae0ff)));

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        Kind kind = chance.pick(KINDS);
        Noise dust = chance.noise();
        Gradient space = Gradient.of(0x02030a, 0x0a0c22, 0x24184a);
        canvas.shade((x, y) -> space.at(Math.pow(dust.fractal(x * 2, y * 2, 4), 2) * 1.3));
        Sky.stars(canvas, chance, 500, 1, .9);
        double centreX = canvas.width() * chance.between(.42, .58);
        double centreY = chance.between(.46, .54);
        double radius = kind.ringed() ? .25 : chance.between(.31, .36);
        double tilt = chance.between(-.4, .4);
        Noise relief = chance.noise();
        if (kind.ringed()) {
            rings(canvas, kind, relief, centreX, centreY, radius, tilt, false);
        }
        canvas.glow(centreX, centreY, radius * 1.22, kind.air().withAlpha(.4));
        canvas.shade((x, y) -> {
            double u = (x - centreX) / radius;
            double v = (y - centreY) / radius;
            double reach = Math.hypot(u, v);
            if (reach > 1.01) {
                return Tint.BLACK.withAlpha(0);
            }
            double w = Math.sqrt(Math.max(0, 1 - reach * reach));
            Tint ground = ground(kind, relief, u, v, w, tilt, time);
            double sun = Math.max(0, u * -.62 + v * -.42 + w * .66);
            double rim = Math.pow(1 - w, 3) * sun;
            return ground.lit(.03 + sun * 1.15)
                    .plus(kind.air(), rim * .8)
                    .withAlpha(Curves.step(1.005, .992, reach));
        });
        if (kind.ringed()) {
            rings(canvas, kind, relief, centreX, centreY, radius, tilt, true);
        }
    }

    private static Tint ground(
            Kind kind, Noise relief, double u, double v, double w, double tilt, double time) {
        double x = u * Math.cos(tilt) + v * Math.sin(tilt);
        double y = v * Math.cos(tilt) - u * Math.sin(tilt);
        double turn = time * 1.6;
        double east = x * Math.cos(turn) + w * Math.sin(turn);
        double front = w * Math.cos(turn) - x * Math.sin(turn);
        double rough = relief.fractal(east * 2.2 + 9, y * 2.2 + 9, front * 2.2 + 9, 6);
        if (kind.bands() > 0) {
            double swirl = rough * .9 + relief.at(east * 3, y * 12, front * 3) * .25;
            double band = Math.sin(y * kind.bands() + swirl * 3.2) * .5 + .5;
            return kind.ground().at(band * .75 + rough * .25);
        }
        double height = Curves.step(.3, .72, rough);
        double cloud = relief.fractal(east * 2.6 - 5, y * 5 - 5, front * 2.6 - 5 + time, 5);
        Tint bare = kind.ground().at(Math.abs(y) > .86 + rough * .12 ? 1 : height);
        double cover = kind.air().blue() > .9 ? Curves.step(.52, .72, cloud) * .85 : 0;
        return bare.mix(Tint.WHITE, cover);
    }

    private static void rings(
            Canvas canvas,
            Kind kind,
            Noise relief,
            double centreX,
            double centreY,
            double radius,
            double tilt,
            boolean front) {
        canvas.shade((x, y) -> {
            double u = (x - centreX) / radius;
            double v = (y - centreY) / radius;
            double along = u * Math.cos(tilt) + v * Math.sin(tilt);
            double across = (v * Math.cos(tilt) - u * Math.sin(tilt)) / .28;
            double reach = Math.hypot(along, across);
            boolean visible = (across > 0) == front && reach > 1.3 && reach < 2.25;
            double gap = Curves.step(.0, .03, Math.abs(reach - 1.9));
            double grain = .35 + .65 * relief.fractal(reach * 26, .5, 3);
            double edge = Curves.step(1.3, 1.36, reach) * Curves.step(2.25, 2.2, reach);
            Tint ice = kind.ground().at(.4 + .3 * grain).mix(Tint.WHITE, .3);
            return ice.withAlpha(visible ? grain * gap * edge * .9 : 0);
        });
    }
}
