package semblance.ui.bench;

import atlantafx.base.theme.PrimerLight;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import semblance.bench.MadeResults;
import semblance.media.ContentId;
import semblance.ui.look.StyleSheet;
import semblance.ui.results.ResultsView;
import semblance.ui.results.ResultsViewModel;
import semblance.ui.results.SimilarFiles;
import semblance.ui.results.Thumbnails;
import semblance.ui.search.SearchState;
import semblance.ui.task.FxBackground;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/**
 * How smoothly the grid scrolls over a hundred thousand results with pictures: opens the real view,
 * scrolls it by a script, and prints how long frames take, a line for each size of pictures, {@code
 * frames: SIZE MEDIAN P95 WORK}, in pixels and milliseconds; the work is the processor's time on
 * the JavaFX thread, which no graphics card takes over. The size 0 stands for JavaFX's own list of
 * plain lines, scrolled as fast. Frames follow each other as fast as they can, so that a frame's
 * time is its cost and not the screen's clock. For a process of its own.
 */
final class FrameRun {
    private static final int LIST = 0;
    private static final int RESULTS = 100_000;
    private static final int PICTURES = 200;
    private static final int WARM_UP = 60;
    private static final int FRAMES = 300;

    /** A screen of 60 frames a second would show 5,400 pixels in one. */
    private static final double PIXELS_A_FRAME = 90;

    private final double[] frames = new double[FRAMES];
    private final int side;
    private final CountDownLatch done = new CountDownLatch(1);
    private int at = -WARM_UP;
    private long last;
    private long workBegin;
    private double work;

    private FrameRun(int side) {
        this.side = side;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("javafx.animation.fullspeed", "true");
        Path folder = Files.createTempDirectory("semblance-frames");
        FxBackground work = new FxBackground("frames-work", 2);
        FxBackground pictures = new FxBackground("frames-pictures", Thumbnails.readers());
        try {
            List<Path> files = pictures(folder);
            CountDownLatch started = new CountDownLatch(1);
            Platform.startup(started::countDown);
            Platform.setImplicitExit(false);
            started.await();
            for (int size : new int[] {LIST, 160, 64, 320}) {
                FrameRun bench = new FrameRun(size);
                Platform.runLater(() -> {
                    if (size == LIST) {
                        bench.openList();
                    } else {
                        bench.open(files, work, pictures);
                    }
                });
                bench.done.await();
                bench.print();
            }
        } finally {
            work.close();
            pictures.close();
            try (Stream<Path> made = Files.list(folder)) {
                for (Path file : made.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
            Platform.exit();
        }
    }

    private static List<Path> pictures(Path folder) throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < PICTURES; i++) {
            BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            for (int spot = 0; spot < 60; spot++) {
                pen.setColor(new Color(random.nextInt(0x1000000)));
                pen.fillOval(random.nextInt(300), random.nextInt(220), 80, 80);
            }
            pen.dispose();
            ImageIO.write(image, "jpg", folder.resolve(i + ".jpg").toFile());
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void open(List<Path> files, FxBackground work, FxBackground pictures) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        ResultsViewModel model = new ResultsViewModel(work, SimilarFiles.NONE);
        Thumbnails thumbnails =
                new Thumbnails(
                        content -> Optional.of(files.get(number(content) % files.size())),
                        (file, side, time) -> {
                            throw new InterruptedException();
                        },
                        pictures);
        ResultsView view =
                new ResultsView(model, thumbnails, new NoActions(), id -> id, new Label());
        StyleSheet.addTo(view);
        Stage stage = show(view);
        view.pictureSizeProperty().set(side);
        view.show(new SearchState.Answered(MadeResults.answer(RESULTS, 1), false, false));
        count(
                stage,
                () -> {
                    Node grid = view.lookup("#results");
                    if (grid == null || model.laidProperty().get().items().isEmpty()) {
                        return false;
                    }
                    scroll(grid);
                    return true;
                });
    }

    private void openList() {
        ListView<String> list = new ListView<>();
        list.setFixedCellSize(24);
        for (int line = 0; line < RESULTS; line++) {
            list.getItems().add("file-" + line + ".jpg");
        }
        Stage stage = show(list);
        count(
                stage,
                () -> {
                    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
                        flow.scrollPixels(PIXELS_A_FRAME);
                        return true;
                    }
                    return false;
                });
    }

    private static Stage show(Parent root) {
        Stage stage = new Stage();
        stage.setScene(new Scene(root, 1280, 800));
        stage.show();
        return stage;
    }

    /**
     * @param scroll tells whether there was something to scroll yet
     */
    private void count(Stage stage, BooleanSupplier scroll) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (!scroll.getAsBoolean()) {
                    return;
                }
                long clock = System.nanoTime();
                if (at >= 0) {
                    frames[at] = (clock - last) / 1e6;
                }
                if (at == 0) {
                    workBegin = threads.getCurrentThreadCpuTime();
                }
                last = clock;
                at++;
                if (at == FRAMES) {
                    work = (threads.getCurrentThreadCpuTime() - workBegin) / 1e6 / FRAMES;
                    stop();
                    stage.close();
                    done.countDown();
                }
            }
        }.start();
    }

    /** As a touch pad does it. */
    private static void scroll(Node grid) {
        grid.fireEvent(
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        0,
                        0,
                        0,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        -PIXELS_A_FRAME,
                        0,
                        -PIXELS_A_FRAME,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    private static int number(ContentId content) {
        return Math.floorMod(content.hex().hashCode(), Integer.MAX_VALUE);
    }

    private void print() {
        Arrays.sort(frames);
        System.out.printf(
                Locale.ROOT,
                "frames: %d %.2f %.2f %.2f%n",
                side,
                frames[FRAMES / 2],
                frames[FRAMES * 95 / 100],
                work);
    }
}
