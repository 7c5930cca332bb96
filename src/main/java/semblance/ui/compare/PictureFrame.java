package semblance.ui.compare;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import semblance.media.Picture;
import semblance.search.SearchResult;
import semblance.ui.look.Reasons;
import semblance.ui.search.Pictures;
import semblance.ui.task.Background;

import java.time.Duration;

/**
 * A picture, or a film's frame, of which the shared {@link View} tells what is seen. It is decoded
 * at the size of the screen first, and whole only when it is zoomed in beyond that; always in the
 * background. Belongs to the JavaFX thread.
 */
final class PictureFrame extends Pane {
    /**
     * Larger pictures than this many pixels a side are never decoded: a screen's texture ends here.
     */
    private static final int LARGEST = 8192;

    private static final double WHEEL = 1.0018;

    private final SearchResult result;
    private final PictureSource source;
    private final Background background;
    private final ObjectProperty<View> view;
    private final ImageView image = new ImageView();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private Background.Task loading = Background.Task.NONE;

    /** The shorter side that was asked for last. */
    private int asked;

    private double dragX;
    private double dragY;

    PictureFrame(
            SearchResult result,
            PictureSource source,
            Background background,
            ObjectProperty<View> view) {
        this.result = result;
        this.source = source;
        this.background = background;
        this.view = view;
        getStyleClass().add("compare-picture");
        image.setSmooth(true);
        getChildren().add(image);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    dragX = event.getX();
                    dragY = event.getY();
                });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    }

    /** One sentence on why there is no picture, or empty. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Takes a picture that is at hand while the real one is loaded. */
    void showMeanwhile(@Nullable Image small) {
        if (image.getImage() == null) {
            image.setImage(small);
            requestLayout();
        }
    }

    void dispose() {
        loading.cancel();
    }

    /** Returns how many times its own pixels the picture is shown at when it fits. */
    private double fit() {
        Image now = image.getImage();
        return now == null
                ? 1
                : Math.min(getWidth() / now.getWidth(), getHeight() / now.getHeight());
    }

    /** Returns the zoom at which one pixel of the file is one of the screen. */
    double oneToOne() {
        double width = result.facts().width();
        double height = result.facts().height();
        if (width <= 0 || height <= 0 || getWidth() <= 0) {
            return 1;
        }
        return Math.max(1, 1 / Math.min(getWidth() / width, getHeight() / height) / scale());
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    @Override
    protected void layoutChildren() {
        askFor((int) Math.ceil(Math.min(getWidth(), getHeight()) * view.get().zoom() * scale()));
        Image now = image.getImage();
        if (now == null || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        View seen = view.get();
        double fitted = fit();
        double width = now.getWidth() * fitted * seen.zoom();
        double height = now.getHeight() * fitted * seen.zoom();
        image.setFitWidth(width);
        image.setFitHeight(height);
        image.relocate(place(getWidth(), width, seen.x()), place(getHeight(), height, seen.y()));
    }

    /** A picture that is smaller than its frame lies in the middle, a larger one fills it. */
    private static double place(double frame, double size, double at) {
        return size <= frame
                ? (frame - size) / 2
                : Math.clamp(frame / 2 - at * size, frame - size, 0);
    }

    private void askFor(int shortSide) {
        int whole = Math.min(result.facts().width(), result.facts().height());
        int most = whole > 0 ? Math.min(whole, LARGEST) : LARGEST;
        int wanted = Math.min(most, shortSide);
        if (wanted <= asked || shortSide <= 0) {
            return;
        }
        // Beyond the screen's own size the whole is decoded, once: each step would decode it all.
        asked = asked == 0 ? wanted : most;
        int side = asked;
        loading.cancel();
        loading =
                background.run(
                        () -> Pictures.toImage(read(side)),
                        loaded -> {
                            image.setImage(loaded);
                            requestLayout();
                        },
                        failure -> problem.set(Reasons.sentence(failure)));
    }

    private Picture read(int side) throws Exception {
        return source.picture(
                result.path(), side, result.span() == null ? Duration.ZERO : result.span().start());
    }

    private void scroll(ScrollEvent event) {
        Image now = image.getImage();
        if (now == null || event.getDeltaY() == 0) {
            return;
        }
        double width = now.getWidth() * fit();
        double height = now.getHeight() * fit();
        view.set(
                view.get()
                        .zoomed(
                                Math.pow(WHEEL, event.getDeltaY()),
                                (event.getX() - getWidth() / 2) / width + 0.5,
                                (event.getY() - getHeight() / 2) / height + 0.5));
        event.consume();
    }

    private void drag(MouseEvent event) {
        Image now = image.getImage();
        if (now == null) {
            return;
        }
        double dx = (event.getX() - dragX) / (now.getWidth() * fit());
        double dy = (event.getY() - dragY) / (now.getHeight() * fit());
        dragX = event.getX();
        dragY = event.getY();
        view.set(view.get().moved(dx, dy));
        event.consume();
    }
}
