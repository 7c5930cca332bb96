package semblance.samples.paint;

import java.awt.BasicStroke;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;

/**
 * A picture in the making. Its unit is its own height: y goes from 0 (top) to 1, x from 0 to {@link
 * #width}, so that a scene looks the same in every size. Not for several threads.
 */
public final class Canvas {
    /** The colour of each place, opaque or not. */
    @FunctionalInterface
    interface Shader {
        Tint at(double x, double y);
    }

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final int unit;

    public Canvas(int widthPixels, int heightPixels) {
        image = new BufferedImage(widthPixels, heightPixels, BufferedImage.TYPE_INT_RGB);
        unit = heightPixels;
        graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(unit, unit);
    }

    public BufferedImage image() {
        return image;
    }

    double width() {
        return image.getWidth() / (double) unit;
    }

    /** Computes every pixel. */
    void shade(Shader shader) {
        shade(0, 1, shader);
    }

    /** Computes every pixel from one height to another, laid over what is there. */
    void shade(double top, double bottom, Shader shader) {
        int last = Math.min(image.getHeight(), (int) Math.ceil(bottom * unit));
        for (int row = Math.max(0, (int) (top * unit)); row < last; row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                Tint tint = shader.at((column + .5) / unit, (row + .5) / unit);
                Tint under = tint.alpha() < 1 ? Tint.of(image.getRGB(column, row)) : tint;
                image.setRGB(column, row, under.mix(tint.withAlpha(1), tint.alpha()).argb());
            }
        }
    }

    void fill(Shape shape, Tint tint) {
        fill(shape, tint.color());
    }

    /** Fills a shape with a colour that changes from {@code top} to {@code bottom}. */
    void fill(Shape shape, double top, Tint above, double bottom, Tint below) {
        fill(
                shape,
                new GradientPaint(0, (float) top, above.color(), 0, (float) bottom, below.color()));
    }

    /** Fills a shape as a round body is lit: light at (x, y), dark at the radius. */
    void fillRound(Shape shape, double x, double y, double radius, Tint light, Tint dark) {
        fill(shape, radial(x, y, radius, light, dark));
    }

    void draw(Shape shape, double lineWidth, Tint tint) {
        graphics.setPaint(tint.color());
        graphics.setStroke(
                new BasicStroke((float) lineWidth, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    void line(double x1, double y1, double x2, double y2, double lineWidth, Tint tint) {
        draw(new Line2D.Double(x1, y1, x2, y2), lineWidth, tint);
    }

    void circle(double x, double y, double radius, Tint tint) {
        fill(oval(x, y, radius, radius), tint);
    }

    /** Adds a light that fades out at the radius. */
    void glow(double x, double y, double radius, Tint tint) {
        fill(oval(x, y, radius, radius), radial(x, y, radius, tint, tint.withAlpha(0)));
    }

    /** Paints with the place (x, y) as the origin, turned by an angle in radians and scaled. */
    void placed(double x, double y, double angle, double scale, Runnable painting) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(angle);
        graphics.scale(scale, scale);
        painting.run();
        graphics.setTransform(before);
    }

    /** Paints only inside the shape. */
    void inside(Shape shape, Runnable painting) {
        Shape before = graphics.getClip();
        graphics.clip(shape);
        painting.run();
        graphics.setClip(before);
    }

    /** Mirrors what is above {@code shore} on water below it, with ripples that move. */
    void mirror(double shore, Tint water, double time) {
        BufferedImage above = new BufferedImage(image.getWidth(), unit, image.getType());
        image.copyData(above.getRaster());
        shade(
                shore,
                1,
                (x, y) -> {
                    double depth = y - shore;
                    double ripple = Math.sin(depth * 260 / (1 + depth * 4) - time * 25);
                    double sway = ripple * (.001 + depth * .02) + Math.sin(y * 90 + x * 9) * .001;
                    int row = (int) ((shore - depth * 1.1 + ripple * depth * .015) * unit);
                    int column = (int) ((x + sway) * unit);
                    int seen =
                            above.getRGB(
                                    Math.clamp(column, 0, above.getWidth() - 1),
                                    Math.clamp(row, 0, unit - 1));
                    return Tint.of(seen).mix(water, .25 + depth * .9).lit(1 + ripple * .05);
                });
    }

    static Ellipse2D oval(double x, double y, double radiusX, double radiusY) {
        return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
    }

    private void fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    private static Paint radial(double x, double y, double radius, Tint inner, Tint outer) {
        return new RadialGradientPaint(
                new Point2D.Double(x, y),
                (float) radius,
                new float[] {0, 1},
                new java.awt.Color[] {inner.color(), outer.color()});
    }
}
