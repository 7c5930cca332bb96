package semblance.bench;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * Pictures and sounds that are made for measuring: with shapes, edges and grain, so that files are
 * as large as real ones.
 */
final class MadeMedia {
    private static final int GRAIN = 12;

    private MadeMedia() {}

    static Path jpeg(Path file, int width, int height, long seed) throws IOException {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, color(random), width, height, color(random)));
        graphics.fillRect(0, 0, width, height);
        for (int i = 0; i < 40; i++) {
            graphics.setColor(color(random));
            int size = 1 + random.nextInt(Math.max(1, width / 4));
            graphics.fillOval(
                    random.nextInt(width), random.nextInt(height), size, 1 + random.nextInt(size));
        }
        graphics.dispose();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                row[x] += random.nextInt(GRAIN) * 0x010101;
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        Files.createDirectories(file.getParent());
        if (!ImageIO.write(image, "jpeg", file.toFile())) {
            throw new IOException("no jpeg writer");
        }
        return file;
    }

    /** Writes a mono recording of tones and noise at 44.1 kHz. */
    static Path wav(Path file, int seconds, long seed) throws IOException {
        Random random = new Random(seed);
        int rate = 44_100;
        byte[] samples = new byte[2 * rate * seconds];
        double pitch = 200;
        for (int i = 0; i < rate * seconds; i++) {
            pitch = i % rate == 0 ? 100 + random.nextInt(2000) : pitch;
            int value =
                    (int)
                            (8000 * Math.sin(2 * Math.PI * pitch * i / rate)
                                    + 1000 * random.nextGaussian());
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
        Files.createDirectories(file.getParent());
        try (AudioInputStream stream =
                new AudioInputStream(
                        new ByteArrayInputStream(samples), format, (long) rate * seconds)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }

    private static Color color(Random random) {
        return new Color(random.nextInt(200), random.nextInt(200), random.nextInt(200));
    }
}
