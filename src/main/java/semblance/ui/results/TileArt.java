package semblance.ui.results;

import javafx.animation.FadeTransition;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import semblance.media.MediaKind;
import semblance.search.SearchResult;
import semblance.ui.look.Icons;
import semblance.ui.look.KindLook;
import semblance.ui.look.Motion;
import semblance.ui.task.Background;

/** The upper part of a tile: the small picture, or a drawing in its place, and the badges on it. */
final class TileArt extends StackPane {
    private static final double RADIUS = 16;

    /** Pictures much longer than wide, or the other way round, are shown whole, not cut. */
    private static final double MOST_CUT = 2.2;

    /**
     * Smaller pictures have no room for badges with words, and come too many at once to fade in.
     */
    private static final double DENSE_BELOW = GridSize.WORDS_FROM;

    private static final double FADE_MILLIS = 120;

    /** The longer side of pictures that are shown larger than what the library keeps. */
    private static final int SHARP_SIDE = 768;

    private final Thumbnails thumbnails;
    private final ImageView view = new ImageView();
    private final FontIcon placeholder = Icons.icon(Feather.IMAGE, "tile-placeholder");
    private final TileBadges badges;
    private @Nullable SoundArt sound;

    /** Place for buttons; the style sheet knows when they are seen. */
    private final HBox hoverButtons = new HBox();

    private final FadeTransition fade =
            new FadeTransition(javafx.util.Duration.millis(FADE_MILLIS), view);
    private Background.Task loading = Background.Task.NONE;
    private Background.Task betterLoading = Background.Task.NONE;
    private @Nullable MediaKind ground;
    private boolean isDense;

    /**
     * @param onHeap done when the badge of a heap is pressed
     */
    TileArt(Thumbnails thumbnails, Runnable onHeap) {
        this.thumbnails = thumbnails;
        this.badges = new TileBadges(this, onHeap);
        fade.setFromValue(0);
        fade.setToValue(1);
        getStyleClass().add("tile-art");
        view.setSmooth(true);
        view.setPreserveRatio(true);
        hoverButtons.getStyleClass().add("tile-hover");
        hoverButtons.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(hoverButtons, Pos.TOP_RIGHT);
        Region edge = new Region();
        edge.getStyleClass().add("tile-edge");
        edge.setManaged(false);
        widthProperty().subscribe(() -> edge.resize(getWidth(), getHeight()));
        heightProperty().subscribe(() -> edge.resize(getWidth(), getHeight()));
        getChildren().addAll(placeholder, view, edge, hoverButtons);
        Rectangle clip = new Rectangle();
        clip.setArcWidth(RADIUS);
        clip.setArcHeight(RADIUS);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /** Returns the place for buttons that are seen while the tile has the mouse or the keyboard. */
    HBox hoverButtons() {
        return hoverButtons;
    }

    void setSize(double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        isDense = width < DENSE_BELOW;
        fit();
    }

    void show(SearchResult result) {
        stopLoading();
        showKind(result);
        Image best = bestAtHand(result);
        if (best != null) {
            showImage(best);
            return;
        }
        Image image = thumbnails.atHand(result.content(), pixels());
        if (image == null) {
            showPlaceholder(result);
            loading = thumbnails.load(result.content(), pixels(), this::fadeIn);
        } else {
            showImage(image);
        }
        betterLoading = loadBetter(result);
    }

    /** Of a film the frame that matched, of a picture shown large the picture itself. */
    private @Nullable Image bestAtHand(SearchResult result) {
        return switch (result.kind()) {
            case VIDEO -> thumbnails.momentAtHand(result);
            case IMAGE ->
                    Thumbnails.isSharper(pixels())
                            ? thumbnails.sharpAtHand(result, SHARP_SIDE)
                            : null;
            case AUDIO -> null;
        };
    }

    private Background.Task loadBetter(SearchResult result) {
        return switch (result.kind()) {
            case VIDEO -> thumbnails.loadMoment(result, this::showBetter);
            case IMAGE ->
                    Thumbnails.isSharper(pixels())
                            ? thumbnails.loadSharp(result, SHARP_SIDE, this::showBetter)
                            : Background.Task.NONE;
            case AUDIO -> Background.Task.NONE;
        };
    }

    /** Returns how many pixels of the screen the picture is wide. */
    private double pixels() {
        boolean onScreen = getScene() != null && getScene().getWindow() != null;
        return getPrefWidth() * (onScreen ? getScene().getWindow().getOutputScaleX() : 1);
    }

    /** Shows how many lie on the heap that the tile stands for; nothing for 0. */
    void showHeap(int size) {
        badges.showHeap(size);
    }

    /** Stops loading what is no longer seen. */
    void release() {
        stopLoading();
        view.setImage(null);
    }

    private void stopLoading() {
        loading.cancel();
        betterLoading.cancel();
        loading = Background.Task.NONE;
        betterLoading = Background.Task.NONE;
    }

    private void showBetter(Image frame) {
        // The picture for all of the film must not come after it.
        loading.cancel();
        showImage(frame);
    }

    private void showKind(SearchResult result) {
        MediaKind kind = result.kind();
        if (kind != ground) {
            // A style class would cost a pass of the style sheets for all below it.
            for (MediaKind each : MediaKind.values()) {
                pseudoClassStateChanged(KindLook.state(each), each == kind);
            }
            ground = kind;
            placeholder.setIconCode(KindLook.icon(kind));
        }
        badges.show(result, isDense);
    }

    private void showPlaceholder(SearchResult result) {
        view.setImage(null);
        boolean isDrawn = result.kind() == MediaKind.AUDIO && !isDense;
        placeholder.setVisible(!isDrawn);
        if (isDrawn && sound == null) {
            sound = new SoundArt();
            getChildren().addFirst(sound);
        }
        if (sound != null) {
            sound.setVisible(isDrawn);
            if (isDrawn) {
                sound.show(result.content());
            }
        }
    }

    private void fadeIn(Image image) {
        showImage(image);
        if (!isDense && !Motion.isReduced()) {
            fade.playFromStart();
        }
    }

    private void showImage(Image image) {
        fade.stop();
        view.setOpacity(1);
        view.setImage(image);
        placeholder.setVisible(false);
        if (sound != null) {
            sound.setVisible(false);
        }
        fit();
    }

    private void fit() {
        Image image = view.getImage();
        double width = getPrefWidth();
        double height = getPrefHeight();
        if (image == null || width <= 0 || height <= 0) {
            return;
        }
        double ratio = image.getWidth() / image.getHeight();
        view.setFitWidth(width);
        view.setFitHeight(height);
        if (ratio > MOST_CUT || ratio < 1 / MOST_CUT) {
            view.setViewport(null);
            return;
        }
        double wanted = width / height;
        double w = ratio > wanted ? image.getHeight() * wanted : image.getWidth();
        double h = ratio > wanted ? image.getHeight() : image.getWidth() / wanted;
        view.setViewport(
                new Rectangle2D((image.getWidth() - w) / 2, (image.getHeight() - h) / 2, w, h));
    }
}
