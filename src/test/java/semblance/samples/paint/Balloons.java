package semblance.samples.paint;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

import java.awt.geom.Path2D;
import java.util.List;

/** Hot-air balloons that rise over blue mountains. */
public final class Balloons implements Scene {
    private static final List<List<Tint>> CLOTHS =
            List.of(
                    List.of(Tint.of(0xe03131), Tint.of(0xffd43b)),
                    List.of(Tint.of(0x1971c2), Tint.of(0xf8f9fa)),
                    List.of(Tint.of(0x9c36b5), Tint.of(0xff922b)),
                    List.of(Tint.of(0x2f9e44), Tint.of(0xffe066)),
                    List.of(Tint.of(0xf76707), Tint.of(0xfff4e6), Tint.of(0x1098ad)));
    private static final List<Gradient> SKIES =
            List.of(
                    Gradient.of(0x4a9be8, 0xa8d6f5, 0xfdf1d8),
                    Gradient.of(0x6a8fd8, 0xf0b8b8, 0xffe3b0),
                    Gradient.of(0x38a0d0, 0xa0e0e8, 0xf4fbe8));

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        double width = canvas.width();
        Gradient sky = chance.pick(SKIES);
        canvas.shade((x, y) -> sky.at(y * 1.35));
        Sky.clouds(canvas, chance.noise(), .8, .25, Tint.of(0xfffdf8), time);
        for (int ridge = 0; ridge < 3; ridge++) {
            Noise noise = chance.noise();
            double base = .8 + ridge * .07;
            Tint blue = sky.at(.55).mix(Tint.of(0x3a5a78), .3 + ridge * .28);
            canvas.fill(
                    Curves.under(
                            x -> base + .06 - .25 * noise.fractal(x * 2 + time * .05, 5, 5), width),
                    base - .15,
                    blue,
                    1,
                    blue.mix(sky.at(.9), .5));
        }
        int count = 4 + chance.below(3);
        for (int balloon = 0; balloon < count; balloon++) {
            double size = .06 + .15 * Math.pow((balloon + 1.0) / count, 1.6);
            double slot = (balloon * 2 % count + .5) / count;
            double x = width * slot + chance.between(-.05, .05) + time * .06;
            double y = chance.between(.2, .62) - size * .5 - time * .12 * (1 + size);
            List<Tint> cloth = chance.pick(CLOTHS);
            double sway = Math.sin(time * 5 + balloon) * .03;
            canvas.placed(x, y, sway, size, () -> balloon(canvas, cloth));
        }
    }

    private static void balloon(Canvas canvas, List<Tint> cloth) {
        Path2D envelope = new Path2D.Double();
        envelope.moveTo(0, -1);
        envelope.curveTo(.95, -1, 1.1, .1, .2, 1);
        envelope.lineTo(-.2, 1);
        envelope.curveTo(-1.1, .1, -.95, -1, 0, -1);
        canvas.inside(
                envelope,
                () -> {
                    canvas.fill(envelope, cloth.getFirst());
                    for (int gore = 5; gore >= 0; gore--) {
                        double half = .88 * Math.sin((gore + .5) / 6 * Math.PI / 2);
                        Path2D strip = new Path2D.Double();
                        strip.moveTo(0, -1.02);
                        strip.curveTo(half * 1.3, -1, half * 1.35, .1, half * .24, 1.02);
                        strip.lineTo(-half * .24, 1.02);
                        strip.curveTo(-half * 1.35, .1, -half * 1.3, -1, 0, -1.02);
                        canvas.fill(strip, cloth.get(gore % cloth.size()));
                    }
                });
        canvas.fillRound(
                envelope,
                -.35,
                -.4,
                1.6,
                Tint.WHITE.withAlpha(.28),
                Tint.of(0x101830).withAlpha(.45));
        for (double rope : new double[] {-1, -.35, .35, 1}) {
            canvas.line(rope * .19, 1, rope * .12, 1.32, .014, Tint.of(0x4a3a2a));
        }
        canvas.fill(
                Curves.polygon(-.15, 1.3, .15, 1.3, .12, 1.55, -.12, 1.55),
                1.3,
                Tint.of(0xb07840),
                1.55,
                Tint.of(0x6a4420));
    }
}
