package semblance.samples.paint;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

import java.util.List;

/** The sun sinks into the sea; at the end of its time it is night and stars are out. */
public final class SeaSunset implements Scene {
    private static final List<Gradient> SKIES =
            List.of(
                    Gradient.of(0x24335f, 0x7b4b7d, 0xe2725b, 0xffc46b),
                    Gradient.of(0x2c2a5a, 0x8a3f7d, 0xf0607a, 0xffb38a),
                    Gradient.of(0x3a4f80, 0xa8788a, 0xf6a35c, 0xffe08a),
                    Gradient.of(0x30244f, 0x74306a, 0xd8443f, 0xff9a4c));
    private static final Gradient NIGHT = Gradient.of(0x050a1c, 0x0b1733, 0x16274d, 0x2a3a60);

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        Gradient day = chance.pick(SKIES);
        double horizon = chance.between(.56, .64);
        double sunX = canvas.width() * chance.between(.3, .7);
        Noise clouds = chance.noise();
        Noise waves = chance.noise();
        double night = Curves.step(.45, .9, time);
        double sunY = horizon - .22 + time * .62;
        Gradient colours = day.mix(NIGHT, night);
        Tint sun = Tint.of(0xfff3cf);

        Canvas.Shader sky =
                (x, y) -> {
                    double distance = Math.hypot(x - sunX, y - sunY);
                    double light = Math.exp(-distance * 5) * (1 - night);
                    Tint air = colours.at(y / horizon).plus(Tint.of(0xffb060), light * .7);
                    double mass = clouds.fractal(x * 1.6 + time * .5, y * 9, 5);
                    double dense = Curves.step(.5, .72, mass) * .7;
                    Tint cloud = colours.at(y / horizon - .45).plus(Tint.of(0xff9a60), light);
                    double disc = Curves.step(.062, .058, distance) * (1 - dense * .6);
                    return air.mix(cloud, dense).mix(sun, y < horizon ? disc * (1 - night) : 0);
                };
        canvas.shade(0, horizon, sky);
        Sky.stars(canvas, chance, 350, horizon - .02, night);
        Tint deep = Tint.of(0x14304f).mix(Tint.of(0x040a18), night);
        canvas.shade(
                horizon,
                1,
                (x, y) -> {
                    double depth = (y - horizon) / (1 - horizon);
                    double near = 1 / (.04 + depth);
                    double wave =
                            waves.fractal(x * near * 1.4, near * 7 + time * 14, time * 6, 3) - .5;
                    Tint seen =
                            sky.at(x, Math.min(horizon, horizon * (1 - depth * .8) + wave * .25));
                    double path = Math.abs(x - sunX) / (.05 + depth * .2);
                    double glitter =
                            Curves.step(.0, .16, wave + .06) * Math.exp(-path * path) * (1 - night);
                    return seen.mix(deep, .28 + depth * .38)
                            .lit(1 + wave * .5)
                            .plus(Tint.of(0xffd28a), glitter * .8);
                });
    }
}
