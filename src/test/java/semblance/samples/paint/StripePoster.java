package semblance.samples.paint;

import semblance.samples.chance.Chance;

import java.util.List;

/** An abstract poster in the manner of the seventies: a striped sun over bands of waves. */
public final class StripePoster implements Scene {
    private static final List<Gradient> PALETTES =
            List.of(
                    Gradient.of(0xf9e8c9, 0xf6b042, 0xe8702a, 0xc03a2b, 0x5a2a3a),
                    Gradient.of(0xf6efdc, 0x9ad1c0, 0x3f9a9a, 0x1f5f78, 0x15304a),
                    Gradient.of(0xfff0e0, 0xf7b7a3, 0xea5f89, 0x9b3192, 0x2b0b3f));

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        Gradient palette = chance.pick(PALETTES);
        double width = canvas.width();
        double sunX = width * chance.between(.35, .65);
        canvas.shade((x, y) -> palette.at(0));
        for (int ring = 0; ring < 4; ring++) {
            canvas.circle(sunX, .42, .36 - ring * .06, palette.at(.2 + ring * .18));
        }
        for (int bar = 0; bar < 5; bar++) {
            double y = .4 + bar * .055;
            double thick = .006 + bar * .005;
            canvas.line(0, y, width, y, thick, palette.at(0));
        }
        double phase = chance.between(0, 6) + time * 4;
        double tall = chance.between(.03, .06);
        double pitch = chance.between(3, 5);
        int bands = 7;
        for (int band = 0; band < bands; band++) {
            double base = .58 + band * .062;
            int at = band;
            canvas.fill(
                    Curves.under(x -> base + tall * Math.sin(x * pitch + phase + at * .55), width),
                    palette.at(.15 + .85 * band / (bands - 1)));
        }
    }
}
