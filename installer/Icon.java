import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.imageio.ImageIO;

/**
 * Draws the program's icon: two discs that are alike, and what they share. Writes it in all sizes as
 * PNG, and as Windows (.ico) and macOS (.icns) hold several sizes in one file.
 *
 * <p>Run by {@code java installer/Icon.java FOLDER}.
 */
final class Icon {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512, 1024};

    private Icon() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Map<Integer, byte[]> pictures = new LinkedHashMap<>();
        for (int size : SIZES) {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(draw(size), "png", png);
            pictures.put(size, png.toByteArray());
            Files.write(folder.resolve("semblance-" + size + ".png"), png.toByteArray());
        }
        Files.write(folder.resolve("semblance.ico"), ico(pictures));
        Files.write(folder.resolve("semblance.icns"), icns(pictures));
    }

    /** Draws on a square of 64 units, whatever its size in pixels. */
    private static BufferedImage draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 64.0, size / 64.0);
        // Small icons fill their square; on large ones the air around is what others have, too.
        double margin = size <= 32 ? 1 : 4;
        double side = 64 - 2 * margin;
        g.setPaint(
                new LinearGradientPaint(
                        0,
                        (float) margin,
                        0,
                        (float) (64 - margin),
                        new float[] {0, 1},
                        new Color[] {new Color(0x2b6fdb), new Color(0x123c8c)}));
        g.fill(new RoundRectangle2D.Double(margin, margin, side, side, 26, 26));
        double radius = size <= 32 ? 16 : 14.5;
        double apart = radius * 0.62;
        Ellipse2D left = disc(32 - apart, radius);
        Ellipse2D right = disc(32 + apart, radius);
        g.setColor(new Color(255, 255, 255, 235));
        g.fill(left);
        g.setColor(new Color(255, 255, 255, 110));
        g.fill(right);
        Area shared = new Area(left);
        shared.intersect(new Area(right));
        g.setColor(new Color(0xf5a623));
        g.fill(shared);
        if (size > 32) {
            g.setStroke(new BasicStroke(1.6f));
            g.setColor(Color.WHITE);
            g.draw(right);
        }
        g.dispose();
        return image;
    }

    private static Ellipse2D disc(double x, double radius) {
        return new Ellipse2D.Double(x - radius, 32 - radius, 2 * radius, 2 * radius);
    }

    /** An ICO file: a directory of entries of 16 bytes, then the pictures, here as PNG. */
    private static byte[] ico(Map<Integer, byte[]> pictures) {
        int[] sizes = {16, 24, 32, 48, 64, 128, 256};
        int length = 6 + 16 * sizes.length;
        for (int size : sizes) {
            length += pictures.get(size).length;
        }
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
        int at = 6 + 16 * sizes.length;
        for (int size : sizes) {
            byte[] png = pictures.get(size);
            // 0 stands for 256.
            out.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            out.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(at);
            at += png.length;
        }
        for (int size : sizes) {
            out.put(pictures.get(size));
        }
        return out.array();
    }

    /** An ICNS file: blocks, each of a name that stands for a size, its length and a PNG. */
    private static byte[] icns(Map<Integer, byte[]> pictures) throws IOException {
        Map<String, Integer> blocks = new LinkedHashMap<>();
        blocks.put("icp4", 16);
        blocks.put("icp5", 32);
        blocks.put("ic07", 128);
        blocks.put("ic08", 256);
        blocks.put("ic09", 512);
        blocks.put("ic10", 1024);
        blocks.put("ic11", 32);
        blocks.put("ic12", 64);
        blocks.put("ic13", 256);
        blocks.put("ic14", 512);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream body = new DataOutputStream(bytes);
        for (Map.Entry<String, Integer> block : blocks.entrySet()) {
            byte[] png = pictures.get(block.getValue());
            body.write(block.getKey().getBytes(StandardCharsets.US_ASCII));
            body.writeInt(png.length + 8);
            body.write(png);
        }
        ByteBuffer out = ByteBuffer.allocate(bytes.size() + 8);
        out.put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(bytes.size() + 8);
        return out.put(bytes.toByteArray()).array();
    }
}
