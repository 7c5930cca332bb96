package semblance.ui.preview;

import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import semblance.media.QueryMedia;
import semblance.ui.look.Texts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A picture, first quickly and then as sharp as the pane can show it, with a rubber band that marks
 * a part to search for.
 */
final class PictureView implements MediaView {
    private static final int QUICK_SIDE = 96;
    private static final double SHARPER = 1.2;

    private final Shown shown;
    private final FittedImage picture = new FittedImage();
    private final VBox box = new VBox();
    private final Loading loading;
    private int loadedSide;
    private int wantedSide;
    private @Nullable RegionSelection selection;
    private Node keyboard = box;

    PictureView(Shown shown, Consumer<QueryMedia> onSearch, Consumer<String> onFailure) {
        this.shown = shown;
        this.loading = new Loading(picture);
        box.getStyleClass().add("media-view");
        box.getChildren().add(loading.node());
        int width = shown.facts().width();
        int height = shown.facts().height();
        if (width > 0 && height > 0) {
            picture.setFullSize(width, height);
            addSelection(width, height, onSearch);
        }
        loading.begin();
        load(QUICK_SIDE, onFailure);
        picture.imageBounds()
                .subscribe(bounds -> {
                    int side = sideFor(Math.min(bounds.getWidth(), bounds.getHeight()));
                    if (side > wantedSide * SHARPER) {
                        load(side, onFailure);
                    }
                });
    }

    private int sideFor(double length) {
        double scale =
                picture.getScene() == null || picture.getScene().getWindow() == null
                        ? 1
                        : picture.getScene().getWindow().getOutputScaleX();
        return (int) Math.ceil(length * scale);
    }

    private void load(int side, Consumer<String> onFailure) {
        wantedSide = Math.max(side, wantedSide);
        Path file = shown.file();
        PreviewSource source = shown.source();
        shown.run(
                () -> Pixels.image(source.picture(file, side, Duration.ZERO)),
                image -> loaded(image, side),
                problem -> {
                    loading.end();
                    onFailure.accept(Sentences.of(problem));
                });
    }

    private void loaded(Image image, int side) {
        // A quick small picture that comes after the sharp one is of no use any more.
        if (side >= loadedSide) {
            loadedSide = side;
            if (shown.facts().width() <= 0) {
                picture.setFullSize((int) image.getWidth(), (int) image.getHeight());
            }
            picture.setImage(image);
        }
        loading.end();
    }

    private void addSelection(int width, int height, Consumer<QueryMedia> onSearch) {
        RegionSelection marks = new RegionSelection(width, height);
        selection = marks;
        RegionOverlay overlay = new RegionOverlay(marks, picture.imageBounds());
        picture.setOverlay(overlay);
        keyboard = overlay;
        Runnable searchRegion =
                () ->
                        onSearch.accept(
                                new QueryMedia.OfFile(shown.file(), marks.region().get(), null));
        overlay.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean isMarked = marks.region().get() != null && !event.isConsumed();
                    if (isMarked && event.getCode() == KeyCode.ENTER) {
                        searchRegion.run();
                        event.consume();
                    }
                });
        SelectionBar bar =
                new SelectionBar(
                        Texts.of("preview.region.hint"),
                        Texts.of("preview.region.search"),
                        searchRegion,
                        marks::clear);
        marks.region()
                .subscribe(region ->
                        bar.show(region == null ? null : region.width() + " × " + region.height()));
        box.getChildren().add(bar);
    }

    /** The mark, or null if the size of the picture is unknown. */
    @Nullable RegionSelection selection() {
        return selection;
    }

    @Override
    public Node keyboard() {
        return keyboard;
    }

    @Override
    public Region node() {
        return box;
    }

    @Override
    public void setHeightLimit(double limit) {
        picture.setHeightLimit(limit);
    }

    @Override
    public void dispose() {
        loading.end();
        shown.dispose();
    }
}
