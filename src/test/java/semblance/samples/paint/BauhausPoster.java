package semblance.samples.paint;

import semblance.samples.chance.Chance;

import java.awt.geom.Arc2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** An abstract poster of quarter circles, half circles, triangles and bars on a grid. */
public final class BauhausPoster implements Scene {
    private static final List<Tint> PAINTS =
            List.of(
                    Tint.of(0xd8352a),
                    Tint.of(0xf3bb1c),
                    Tint.of(0x1f4e9a),
                    Tint.of(0x1a1a1a),
                    Tint.of(0xefe5cf),
                    Tint.of(0xefe5cf));

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        canvas.shade((x, y) -> Tint.of(0xefe5cf));
        double side = .25;
        for (double top = 0; top < .99; top += side) {
            for (double left = 0; left < canvas.width() - .001; left += side) {
                double corner = top;
                double edge = left;
                Tint ground = chance.pick(PAINTS);
                canvas.fill(new Rectangle2D.Double(left, top, side, side), ground);
                int quarter = chance.below(4);
                int shape = chance.below(6);
                Tint paint = other(chance, ground);
                Tint accent = other(chance, paint);
                canvas.placed(
                        edge + side / 2,
                        corner + side / 2,
                        quarter * Math.PI / 2,
                        side,
                        () -> figure(canvas, shape, paint, accent));
            }
        }
    }

    private static Tint other(Chance chance, Tint not) {
        Tint paint = chance.pick(PAINTS);
        while (paint.equals(not)) {
            paint = chance.pick(PAINTS);
        }
        return paint;
    }

    private static void figure(Canvas canvas, int shape, Tint paint, Tint accent) {
        switch (shape) {
            case 0 -> {
                canvas.fill(new Arc2D.Double(-1.5, -.5, 2, 2, 0, 90, Arc2D.PIE), paint);
                canvas.fill(new Arc2D.Double(-1, 0, 1, 1, 0, 90, Arc2D.PIE), accent);
            }
            case 1 -> canvas.fill(new Arc2D.Double(-.5, -.5, 1, 1, 0, 180, Arc2D.PIE), paint);
            case 2 -> canvas.fill(Curves.polygon(-.5, .5, .5, .5, -.5, -.5), paint);
            case 3 -> {
                canvas.circle(0, 0, .38, paint);
                canvas.circle(0, 0, .17, accent);
            }
            case 4 -> {
                for (int bar = 0; bar < 4; bar++) {
                    canvas.fill(new Rectangle2D.Double(-.5, -.5 + bar * .25, 1, .125), paint);
                }
            }
            default -> {
                canvas.fill(new Arc2D.Double(-.5, -1, 1, 1, 180, 180, Arc2D.PIE), paint);
                canvas.fill(new Arc2D.Double(-.5, 0, 1, 1, 0, 180, Arc2D.PIE), accent);
            }
        }
    }
}
