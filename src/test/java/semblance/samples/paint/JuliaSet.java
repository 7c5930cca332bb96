package semblance.samples.paint;

import semblance.samples.chance.Chance;

import java.util.List;

/**
 * A Julia set of z^2 + c with smooth escape-time colours (the renormalised iteration count n + 1 -
 * log2 log |z|). Its time moves c along a small circle.
 */
public final class JuliaSet implements Scene {
    private record Kind(double real, double imaginary, double zoom) {}

    private static final List<Kind> KINDS =
            List.of(
                    new Kind(-.8, .156, 2.2),
                    new Kind(-.7269, .1889, 2.1),
                    new Kind(-.835, -.2321, 2.1),
                    new Kind(-.70176, -.3842, 2.1),
                    new Kind(-.7475, .0925, 1.9));
    private static final List<Gradient> PALETTES =
            List.of(
                    Gradient.of(
                            0x04061a, 0x14357a, 0x3fa0d8, 0xfff6d0, 0xf29a2e, 0x6a1a2a, 0x04061a),
                    Gradient.of(
                            0x0a0418, 0x4a146a, 0xd0407a, 0xffd0a0, 0xfff6e0, 0x6a4aa8, 0x0a0418),
                    Gradient.of(
                            0x02140f, 0x0c5a4a, 0x5ac89a, 0xf6f6c8, 0xe0a04a, 0x5a2a1a, 0x02140f));
    private static final int LIMIT = 320;

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        Kind kind = chance.pick(KINDS);
        Gradient palette = chance.pick(PALETTES);
        double angle = chance.between(-.3, .3);
        double shift = chance.between(0, .04);
        double real = kind.real() + .004 * Math.cos(time * 6);
        double imaginary = kind.imaginary() + .004 * Math.sin(time * 6);
        double half = canvas.width() / 2;
        canvas.shade((x, y) -> {
            double red = 0;
            double green = 0;
            double blue = 0;
            for (int part = 0; part < 4; part++) {
                double u = (x - half + (part % 2) * .0009) * kind.zoom();
                double v = (y - .5 + (part >> 1) * .0009) * kind.zoom();
                double escape =
                        escape(
                                u * Math.cos(angle) - v * Math.sin(angle),
                                u * Math.sin(angle) + v * Math.cos(angle),
                                real,
                                imaginary);
                Tint tint =
                        escape < 0
                                ? palette.at(0)
                                : palette.at(
                                        (Math.max(0, Math.sqrt(escape) - 1.2) * .15 + shift) % 1);
                red += tint.red() / 4;
                green += tint.green() / 4;
                blue += tint.blue() / 4;
            }
            return new Tint(red, green, blue, 1);
        });
    }

    private static double escape(double real, double imaginary, double cReal, double cImaginary) {
        double x = real;
        double y = imaginary;
        for (int step = 0; step < LIMIT; step++) {
            double square = x * x + y * y;
            if (square > 64) {
                return Math.max(0, step + 1 - Math.log(Math.log(square) / 2) / Math.log(2));
            }
            double next = x * x - y * y + cReal;
            y = 2 * x * y + cImaginary;
            x = next;
        }
        return -1;
    }
}
