package semblance.ui;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

/** What a person sees of a window, read and photographed by a test. Used by the test's thread. */
final class Screen {
    private static final Path ALWAYS = Path.of("target/screenshots");
    private static final Path FOR_THE_DOCUMENTS = Path.of("assets/screenshots");
    private static final Set<String> IN_DOCUMENTS =
            Set.of(
                    "first-start",
                    "map",
                    "map-dark",
                    "facets-dark",
                    "facets-ru",
                    "by-folder",
                    "compare",
                    "compare-ru",
                    "duplicates-ticked",
                    "duplicates-ru",
                    "duplicates-protected-dark",
                    "settings",
                    "settings-dark",
                    "film-preview",
                    "sound-preview-dark",
                    "indexing",
                    "pictures",
                    "pictures-dark",
                    "sound-preview",
                    "film-preview-dark",
                    "models",
                    "models-dark");
    private static final int LOOKS = 40;
    private static final int BETWEEN_LOOKS_MILLIS = 150;
    private static final int STILL_FOR_LOOKS = 3;

    private final MainWindow window;

    Screen(MainWindow window) {
        this.window = window;
    }

    void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /**
     * Moves the mouse onto the first node seen. Where that is, is asked on the JavaFX thread: the
     * robot's own search reads the nodes while a new theme lays them out, and spoils both.
     */
    void moveTo(FxRobot robot, String selector) {
        Point2D middle =
                WaitForAsyncUtils.waitForAsyncFx(
                        20_000,
                        () -> {
                            Node node =
                                    window.lookupAll(selector).stream()
                                            .filter(Screen::isSeen)
                                            .findFirst()
                                            .orElseThrow();
                            Bounds bounds = node.localToScreen(node.getLayoutBounds());
                            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
                        });
        robot.moveTo(middle);
    }

    boolean shows(String selector) {
        return window.lookupAll(selector).stream().anyMatch(Screen::isSeen);
    }

    String text(String selector) {
        return window.lookup(selector) instanceof Label label ? label.getText() : "";
    }

    /** Returns the names of the results that are seen, in the order in which they are read. */
    List<String> names() {
        // A list that reuses its cells holds them in any order.
        return window.lookupAll(".tile-name").stream()
                .filter(Screen::isSeen)
                .sorted(
                        Comparator.comparingDouble((Node node) -> node.localToScene(0, 0).getY())
                                .thenComparingDouble(node -> node.localToScene(0, 0).getX()))
                .map(node -> ((Label) node).getText())
                .toList();
    }

    Set<String> texts() {
        return window.lookupAll(".label").stream()
                .filter(Screen::isSeen)
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .collect(Collectors.toSet());
    }

    /** Takes a picture once everything is there and nothing moves any more. */
    void shoot(String name) throws IOException, InterruptedException {
        int still = 0;
        int[] last = pixels();
        for (int look = 0; look < LOOKS && still < STILL_FOR_LOOKS; look++) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            int[] now = pixels();
            still = Arrays.equals(now, last) ? still + 1 : 0;
            last = now;
        }
        write(name, last);
    }

    /** Takes a picture of a dialog or a menu. */
    static void shoot(Scene scene, String name) throws IOException {
        BufferedImage image =
                WaitForAsyncUtils.waitForAsyncFx(
                        20_000,
                        () -> {
                            WritableImage seen = scene.snapshot(null);
                            int width = (int) seen.getWidth();
                            int height = (int) seen.getHeight();
                            int[] pixels = pixels(seen, 0, 0, width, height);
                            BufferedImage made =
                                    new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                            made.setRGB(0, 0, width, height, pixels, 0, width);
                            return made;
                        });
        save(image, ALWAYS.resolve(name + ".png"));
    }

    /** Returns a part of a picture as colours, line by line. */
    static int[] pixels(Image image, int x, int y, int width, int height) {
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(x, y, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    /** Takes a picture of what goes on. */
    void shootNow(String name) throws IOException {
        write(name, pixels());
    }

    /** Takes a picture of a dialog. */
    static void shootNow(Scene dialog, String name) throws IOException {
        int[] pixels = pixels(dialog);
        write(name, pixels, pixels.length / (int) Math.ceil(dialog.getHeight()));
    }

    private int[] pixels() {
        return pixels(window.getScene());
    }

    private static int[] pixels(Scene scene) {
        return WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> {
                    WritableImage image = scene.snapshot(null);
                    return pixels(image, 0, 0, (int) image.getWidth(), (int) image.getHeight());
                });
    }

    private void write(String name, int[] pixels) throws IOException {
        write(name, pixels, (int) window.getScene().getWidth());
    }

    private static void write(String name, int[] pixels, int width) throws IOException {
        int height = pixels.length / width;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        save(image, ALWAYS.resolve(name + ".png"));
        if ("assets".equals(System.getProperty("screenshots")) && IN_DOCUMENTS.contains(name)) {
            save(FewColours.of(image), FOR_THE_DOCUMENTS.resolve(name + ".png"));
        }
    }

    private static void save(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
