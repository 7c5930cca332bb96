package semblance.samples;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Copies of sample pictures as they turn up in real folders: cropped, mirrored, brightened. */
final class ChangedCopies {
    private static final String FOLDER = "Changed copies/";

    /** A copy: the original's path and what was done to it. */
    record Copy(String original, UnaryOperator<BufferedImage> change) {}

    private ChangedCopies() {}

    /** Returns the copies by their own paths. */
    static Map<String, Copy> all() {
        Map<String, Copy> copies = new LinkedHashMap<>();
        add(
                copies,
                "sunset, cropped.jpg",
                "Landscapes/sunset over the sea 2.jpg",
                it -> crop(it, .12));
        add(
                copies,
                "dunes, brightened.jpg",
                "Landscapes/desert dunes 1.jpg",
                it -> light(it, 1.25f));
        add(
                copies,
                "city, darkened.jpg",
                "Cities and villages/city by day 1.jpg",
                it -> light(it, .7f));
        add(
                copies,
                "boats, mirrored.jpg",
                "On the water and in the air/sailing boats 2.jpg",
                ChangedCopies::mirror);
        add(
                copies,
                "balloons, captioned.jpg",
                "On the water and in the air/hot-air balloons 3.jpg",
                it -> caption(it, "Up, up and away!"));
        add(
                copies,
                "mandala, small.png",
                "Patterns and posters/mandala 2.jpg",
                it -> scale(it, 240, 180));
        add(
                copies,
                "tree, black and white.jpg",
                "Trees and flowers/tree in autumn 1.jpg",
                ChangedCopies::grey);
        add(
                copies,
                "planet, cropped and mirrored.jpg",
                "Space/planet 1.jpg",
                it -> mirror(crop(it, .1)));
        add(
                copies,
                "village, captioned.jpg",
                "Cities and villages/village 2.jpg",
                it -> caption(it, "Greetings from the village"));
        add(
                copies,
                "under the sea, small.jpg",
                "On the water and in the air/under the sea 1.jpg",
                it -> scale(it, 320, 240));
        return copies;
    }

    private static void add(
            Map<String, Copy> copies,
            String name,
            String original,
            UnaryOperator<BufferedImage> change) {
        copies.put(FOLDER + name, new Copy(original, change));
    }

    private static BufferedImage crop(BufferedImage image, double edge) {
        int x = (int) (image.getWidth() * edge);
        int y = (int) (image.getHeight() * edge);
        return image.getSubimage(x, y, image.getWidth() - 2 * x, image.getHeight() - 2 * y);
    }

    private static BufferedImage light(BufferedImage image, float factor) {
        return new RescaleOp(factor, 0, null).filter(image, null);
    }

    private static BufferedImage mirror(BufferedImage image) {
        int width = image.getWidth();
        return drawn(
                width,
                image.getHeight(),
                BufferedImage.TYPE_INT_RGB,
                it -> it.drawImage(image, width, 0, -width, image.getHeight(), null));
    }

    private static BufferedImage scale(BufferedImage image, int width, int height) {
        return drawn(
                width,
                height,
                BufferedImage.TYPE_INT_RGB,
                it -> it.drawImage(image, 0, 0, width, height, null));
    }

    private static BufferedImage grey(BufferedImage image) {
        return drawn(
                image.getWidth(),
                image.getHeight(),
                BufferedImage.TYPE_BYTE_GRAY,
                it -> it.drawImage(image, 0, 0, null));
    }

    private static BufferedImage caption(BufferedImage image, String text) {
        int height = image.getHeight();
        return drawn(
                image.getWidth(),
                height,
                BufferedImage.TYPE_INT_RGB,
                it -> {
                    it.drawImage(image, 0, 0, null);
                    it.setColor(new Color(0, 0, 0, 110));
                    it.fillRect(0, height - 80, image.getWidth(), 80);
                    it.setColor(Color.WHITE);
                    it.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 38));
                    int width = it.getFontMetrics().stringWidth(text);
                    it.drawString(text, (image.getWidth() - width) / 2, height - 27);
                });
    }

    private static BufferedImage drawn(
            int width, int height, int type, java.util.function.Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(graphics);
        graphics.dispose();
        return image;
    }
}
