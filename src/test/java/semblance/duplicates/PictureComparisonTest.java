package semblance.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.Set;

/** Made pictures and what becomes of them. */
class PictureComparisonTest {
    private static final int W = 320;
    private static final int H = 240;

    /** Returns a picture of many discs, always the same for a seed. */
    private static BufferedImage discs(long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(W, H, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 60; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            int size = 20 + random.nextInt(80);
            graphics.fillOval(random.nextInt(W) - 30, random.nextInt(H) - 30, size, size);
        }
        graphics.dispose();
        return image;
    }

    private static BufferedImage drawn(
            BufferedImage image, int width, int height, int x1, int y1, int x2, int y2) {
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(image, 0, 0, width, height, x1, y1, x2, y2, null);
        graphics.dispose();
        return copy;
    }

    private static PictureComparison.@Nullable Evidence compare(
            BufferedImage one, BufferedImage other) {
        return PictureComparison.compare(SmallPicture.of(one), SmallPicture.of(other));
    }

    private static Set<Change> same(BufferedImage one, BufferedImage other) {
        var evidence = compare(one, other);
        assertNotNull(evidence);
        assertTrue(evidence.isSame(), evidence::toString);
        return evidence.changes();
    }

    private static void different(BufferedImage one, BufferedImage other) {
        var evidence = compare(one, other);
        assertFalse(evidence != null && evidence.isSame(), () -> String.valueOf(evidence));
    }

    @Test
    void scaledCopyIsTheSame() {
        BufferedImage image = discs(1);
        assertEquals(Set.of(), same(image, drawn(image, 160, 120, 0, 0, W, H)));
    }

    @Test
    void croppedCopyIsTheSameWhicheverComesFirst() {
        BufferedImage image = discs(2);
        BufferedImage cropped = drawn(image, 288, 216, 16, 12, W - 16, H - 12);
        assertEquals(Set.of(Change.CROPPED), same(image, cropped));
        assertEquals(Set.of(Change.CROPPED), same(cropped, image));
    }

    @Test
    void mirroredCopyIsTheSame() {
        BufferedImage image = discs(3);
        assertEquals(Set.of(Change.MIRRORED), same(image, drawn(image, W, H, W, 0, 0, H)));
    }

    @Test
    void turnedCopyIsTheSame() {
        BufferedImage image = discs(4);
        BufferedImage turned = new BufferedImage(H, W, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < H; y++) {
            for (int x = 0; x < W; x++) {
                turned.setRGB(H - 1 - y, x, image.getRGB(x, y));
            }
        }
        assertEquals(Set.of(Change.TURNED), same(image, turned));
    }

    @Test
    void otherPictureIsNot() {
        for (int seed = 10; seed < 30; seed++) {
            different(discs(seed), discs(seed + 100));
        }
    }

    @Test
    void plainPicturesTellNothing() {
        BufferedImage plain = new BufferedImage(W, H, BufferedImage.TYPE_INT_RGB);
        different(plain, plain);
    }

    @Test
    void otherColoursAreAnotherPicture() {
        BufferedImage image = discs(5);
        BufferedImage swapped = new BufferedImage(W, H, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < H; y++) {
            for (int x = 0; x < W; x++) {
                Color color = new Color(image.getRGB(x, y));
                // The luminance stays, and each colour becomes its opposite.
                float luminance =
                        .299f * color.getRed() + .587f * color.getGreen() + .114f * color.getBlue();
                swapped.setRGB(
                        x,
                        y,
                        new Color(
                                        mirrored(luminance, color.getRed()),
                                        mirrored(luminance, color.getGreen()),
                                        mirrored(luminance, color.getBlue()))
                                .getRGB());
            }
        }
        different(image, swapped);
    }

    private static int mirrored(float luminance, int value) {
        return Math.clamp(Math.round(2 * luminance - value), 0, 255);
    }
}
