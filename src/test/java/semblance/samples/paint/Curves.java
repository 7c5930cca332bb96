package semblance.samples.paint;

import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/** Curves and shapes that several painters draw. */
final class Curves {
    private Curves() {}

    /** Returns 0 below {@code from}, 1 above {@code to}, and a smooth step between. */
    static double step(double from, double to, double x) {
        double t = Math.clamp((x - from) / (to - from), 0, 1);
        return t * t * (3 - 2 * t);
    }

    /** Returns everything under a curve. */
    static Path2D under(DoubleUnaryOperator curve, double width) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(-.1, 1.1);
        for (double x = -.1; x <= width + .1; x += .004) {
            shape.lineTo(x, curve.applyAsDouble(x));
        }
        shape.lineTo(width + .1, 1.1);
        shape.closePath();
        return shape;
    }

    /** Returns a polygon through x, y pairs. */
    static Path2D polygon(double... places) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(places[0], places[1]);
        for (int place = 2; place < places.length; place += 2) {
            shape.lineTo(places[place], places[place + 1]);
        }
        shape.closePath();
        return shape;
    }

    /** Returns a fir that stands on (x, y): tiers of branches, a little uneven. */
    static Path2D fir(double x, double y, double height) {
        Path2D shape = new Path2D.Double();
        int tiers = 9;
        shape.moveTo(x, y - height);
        for (int side : new int[] {1, -1}) {
            for (int step = 1; step <= tiers; step++) {
                int tier = side > 0 ? step : tiers + 1 - step;
                double reach =
                        height * .26 * tier / tiers * (1 + .18 * Math.sin(tier * 2.4 + x * 97));
                double low = y - height * (1 - tier / (tiers + .1));
                double inner = reach * .45;
                double rise = low - height * .035;
                shape.lineTo(x + side * (side > 0 ? reach : inner), side > 0 ? low : rise);
                shape.lineTo(x + side * (side > 0 ? inner : reach), side > 0 ? rise : low);
            }
        }
        shape.closePath();
        return shape;
    }
}
