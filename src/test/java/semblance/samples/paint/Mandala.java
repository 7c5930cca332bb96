package semblance.samples.paint;

import semblance.samples.chance.Chance;

import java.awt.geom.Path2D;
import java.util.List;

/** A flower mandala: rings of petals round a heart. It turns slowly. */
public final class Mandala implements Scene {
    private static final List<Gradient> PALETTES =
            List.of(
                    Gradient.of(0x5b1a4a, 0xc2185b, 0xf06292, 0xffc1cc, 0xfff3c4),
                    Gradient.of(0x12355b, 0x1f78a8, 0x52c4c8, 0xbdeedd, 0xfff1b8),
                    Gradient.of(0x6a1b0f, 0xd9480f, 0xff922b, 0xffd43b, 0xfff9db),
                    Gradient.of(0x2b1b5e, 0x6741d9, 0xb197fc, 0xeebefa, 0xfff0f6));

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        Gradient palette = chance.pick(PALETTES);
        double centre = canvas.width() / 2;
        Tint ground = palette.at(0).lit(.45);
        canvas.shade((x, y) ->
                palette.at(.02).lit(1.05 - Math.hypot(x - centre, y - .5) * 1.2).mix(ground, .4));
        int rings = 6;
        int petals = chance.pick(List.of(8, 10, 12, 16));
        for (int ring = 0; ring < rings; ring++) {
            double inner = 1 - ring / (double) rings;
            double length = .47 * inner + .03;
            double broad = length * chance.between(.75, 1.15) * 3.2 / petals;
            double turn = (ring % 2) * Math.PI / petals + time * (ring % 2 == 0 ? .6 : -.6);
            Tint light = palette.at(.3 + .7 * (ring + 1.0) / rings);
            Tint dark = palette.at(.12 + .5 * ring / rings);
            for (int petal = 0; petal < petals; petal++) {
                double angle = turn + petal * 2 * Math.PI / petals;
                canvas.placed(
                        centre,
                        .5,
                        angle,
                        length,
                        () -> petal(canvas, broad / length, light, dark));
            }
            double beads = length * .98;
            for (int bead = 0; bead < petals && ring < 4; bead++) {
                double angle = turn + (bead + .5) * 2 * Math.PI / petals;
                canvas.circle(
                        centre + beads * Math.cos(angle),
                        .5 + beads * Math.sin(angle),
                        .006 + .006 * inner,
                        palette.at(1));
            }
        }
        canvas.fillRound(
                Canvas.oval(centre, .5, .05, .05), centre, .5, .05, palette.at(1), palette.at(.4));
        for (int seed = 0; seed < 60; seed++) {
            double angle = seed * 2.39996;
            double radius = .0058 * Math.sqrt(seed);
            canvas.circle(
                    centre + radius * Math.cos(angle),
                    .5 + radius * Math.sin(angle),
                    .0022,
                    palette.at(.1));
        }
    }

    private static void petal(Canvas canvas, double broad, Tint light, Tint dark) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(.08, 0);
        shape.curveTo(.35, broad, .8, broad * .8, 1, 0);
        shape.curveTo(.8, -broad * .8, .35, -broad, .08, 0);
        canvas.fillRound(shape, 1, 0, 1, light, dark);
        canvas.draw(shape, .008, light.mix(Tint.WHITE, .4).withAlpha(.8));
        for (int vein = -1; vein <= 1; vein++) {
            canvas.line(.15, 0, .75, vein * broad * .35, .006, dark.withAlpha(.45));
        }
    }
}
