package semblance.samples.paint;

import semblance.samples.chance.Chance;

import java.util.List;

/** An abstract poster: a grid of coloured squares with rings in them. */
public final class CirclePoster implements Scene {
    private static final List<Tint> PAINTS =
            List.of(
                    Tint.of(0xd94f3d),
                    Tint.of(0xf2b134),
                    Tint.of(0x2f6f8f),
                    Tint.of(0x3aa17e),
                    Tint.of(0xf4e4c8),
                    Tint.of(0x5b3a70),
                    Tint.of(0xe88aa0),
                    Tint.of(0x1d2f45));

    @Override
    public void paint(Canvas canvas, Chance chance, double time) {
        int rows = 3;
        double side = 1.0 / rows;
        for (int row = 0; row < rows; row++) {
            for (double left = 0; left < canvas.width() - .001; left += side) {
                double x = left + side / 2;
                double y = (row + .5) * side;
                canvas.fill(
                        new java.awt.geom.Rectangle2D.Double(left, row * side, side, side),
                        chance.pick(PAINTS));
                for (double radius = side * .47; radius > .02; radius -= side * .095) {
                    double wobble = radius * .03;
                    canvas.fill(
                            Canvas.oval(
                                    x + chance.between(-wobble, wobble),
                                    y + chance.between(-wobble, wobble),
                                    radius * (1 + .04 * Math.sin(time * 9 + left)),
                                    radius * chance.between(.95, 1.03)),
                            chance.pick(PAINTS));
                }
            }
        }
    }
}
