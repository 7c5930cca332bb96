package semblance.samples.paint;

import semblance.samples.chance.Chance;
import semblance.samples.chance.Noise;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Ridge behind ridge, paler with every mile, and mist in the valleys that drifts. */
public final class MistyMountains implements Scene {
    private record Air(Gradient sky, Tint far, Tint near, Tint mist) {}

    private static final List<Air> AIRS =
            List.of(
                    new Air(
                            Gradient.of(0x6f9fc8, 0xb9d3e2, 0xf7e6cf),
                            Tint.of(0xa9bfd2),
                            Tint.of(0x12303f),
                            Tint.of(0xeef0ea)),
                    new Air(
                            Gradient.of(0x8a7fb5, 0xe0a5b5, 0xffdcb8),
                            Tint.of(0xc9a9bd),
                            Tint.of(0x2a1d3f),
                            Tint.of(0xf8dccb)),
                    new Air(
                            Gradient.of(0x4a7f95, 0x9cc3bd, 0xe9f0d8),
                            Tint.of(0x9fc0b8),
                            Tint.of(0x0c3230),
                            Tint.of(0xe2ede2)));

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        Air air = chance.pick(AIRS);
        double width = canvas.width();
        double sunX = width * chance.between(.2, .8);
        canvas.shade(0, 1, (x, y) -> air.sky().at(y * 1.5));
        canvas.glow(sunX, .27, .5, Tint.of(0xfff4d8).withAlpha(.75));
        canvas.circle(sunX, .27, .045, Tint.of(0xfffbee));
        int ridges = 6;
        Noise drift = chance.noise();
        for (int ridge = 0; ridge < ridges; ridge++) {
            double near = ridge / (ridges - 1.0);
            Noise noise = chance.noise();
            double place = ridge;
            double base = .36 + near * .42;
            double shift = time * .08 * near + ridge * 31;
            double tall = .3 - near * .12;
            DoubleUnaryOperator crest =
                    x -> {
                        double bulk = noise.fractal((x + shift) * (2.4 - near), place, 2);
                        double rough = noise.fractal((x + shift) * 9, place + .5, 4);
                        double peaks = 1 - Math.abs(2 * rough - 1);
                        return base + .1 - tall * (bulk * 1.1 + peaks * bulk * .55);
                    };
            Tint rock = air.far().mix(air.near(), Math.pow(near, 1.2));
            Tint foot = rock.mix(air.mist(), .75 - near * .45);
            canvas.fill(Curves.under(crest, width), base - tall * .6, rock, base + .22, foot);
            if (ridge == ridges - 1) {
                woods(canvas, chance, crest, rock);
            } else {
                double low = base + .2;
                canvas.shade(
                        base,
                        low + .1,
                        (x, y) -> {
                            double bank = drift.fractal(x * 1.5 + time * .7 + near * 9, y * 7, 4);
                            double level = Math.exp(-Math.pow((y - low + .06) / .06, 2));
                            return air.mist().withAlpha(level * Curves.step(.3, .8, bank) * .8);
                        });
            }
        }
    }

    private static void woods(Canvas canvas, Chance chance, DoubleUnaryOperator crest, Tint tint) {
        for (double x = -.02; x < canvas.width() + .05; x += chance.between(.008, .03)) {
            double height = chance.between(.05, .13);
            canvas.fill(Curves.fir(x, crest.applyAsDouble(x) + .02, height), tint.lit(.85));
        }
    }
}
