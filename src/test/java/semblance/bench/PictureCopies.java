package semblance.bench;

import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Changed copies of a picture, as they turn up in real folders. */
final class PictureCopies {
    private static final float USUAL_QUALITY = 0.85f;

    private PictureCopies() {}

    /** Writes the copies into {@code folder} and returns them by what was done. */
    static Map<String, Path> of(Path file, Path folder) throws IOException {
        @Nullable BufferedImage read = ImageIO.read(file.toFile());
        if (read == null) {
            throw new IOException("not a picture for ImageIO: " + file);
        }
        BufferedImage image = drawn(read, 0, 0, read.getWidth(), read.getHeight(), 1, false);
        int w = image.getWidth();
        int h = image.getHeight();
        Map<String, Path> copies = new LinkedHashMap<>();
        copies.put(
                "scaled to 50 %",
                jpeg(drawn(image, 0, 0, w, h, 0.5, false), USUAL_QUALITY, folder, "half"));
        copies.put(
                "scaled to 200 %",
                jpeg(drawn(image, 0, 0, w, h, 2, false), USUAL_QUALITY, folder, "double"));
        copies.put("recompressed, quality 30", jpeg(image, 0.3f, folder, "q30"));
        copies.put("recompressed, quality 10", jpeg(image, 0.1f, folder, "q10"));
        copies.put(
                "cropped by 10 %",
                jpeg(
                        drawn(image, w / 20, h / 20, w - w / 10, h - h / 10, 1, false),
                        USUAL_QUALITY,
                        folder,
                        "crop"));
        copies.put(
                "10 % off one side",
                jpeg(
                        drawn(image, w / 10, 0, w - w / 10, h, 1, false),
                        USUAL_QUALITY,
                        folder,
                        "side"));
        copies.put(
                "mirrored",
                jpeg(drawn(image, 0, 0, w, h, 1, true), USUAL_QUALITY, folder, "mirror"));
        copies.put("brightened by 30 %", jpeg(brightened(image), USUAL_QUALITY, folder, "bright"));
        copies.put("captioned", jpeg(captioned(image), USUAL_QUALITY, folder, "caption"));
        return copies;
    }

    private static BufferedImage drawn(
            BufferedImage image,
            int left,
            int top,
            int width,
            int height,
            double scale,
            boolean mirrored) {
        int w = Math.max(1, (int) (width * scale));
        int h = Math.max(1, (int) (height * scale));
        BufferedImage copy = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, w, h);
        int x1 = mirrored ? w : 0;
        graphics.drawImage(image, x1, 0, w - x1, h, left, top, left + width, top + height, null);
        graphics.dispose();
        return copy;
    }

    private static BufferedImage brightened(BufferedImage image) {
        BufferedImage copy =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color color = new Color(image.getRGB(x, y));
                copy.setRGB(
                        x,
                        y,
                        new Color(
                                        more(color.getRed()),
                                        more(color.getGreen()),
                                        more(color.getBlue()))
                                .getRGB());
            }
        }
        return copy;
    }

    private static int more(int value) {
        return Math.min(255, value * 13 / 10);
    }

    private static BufferedImage captioned(BufferedImage image) {
        BufferedImage copy = drawn(image, 0, 0, image.getWidth(), image.getHeight(), 1, false);
        int bar = Math.max(8, image.getHeight() / 8);
        Graphics2D graphics = copy.createGraphics();
        graphics.setColor(Color.BLACK);
        graphics.fillRect(0, image.getHeight() - bar, image.getWidth(), bar);
        graphics.setColor(Color.WHITE);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(6, bar * 2 / 3)));
        graphics.drawString("When you see it", bar / 3, image.getHeight() - bar / 3);
        graphics.dispose();
        return copy;
    }

    private static Path jpeg(BufferedImage image, float quality, Path folder, String name)
            throws IOException {
        Path file = Files.createDirectories(folder).resolve(name + ".jpg");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return file;
    }
}
