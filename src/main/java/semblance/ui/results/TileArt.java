package semblance.ui.results;

import javafx.animation.FadeTransition;
import javafx.geometry.Pos;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.ImagePattern;
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

import java.util.Objects;

/** The upper part of a tile: the small picture, or a drawing in its place, and the badges on it. */
final class TileArt extends StackPane {
    /** The ground is seen around a picture: pale ones would have no edge on a pale page. */
    private static final double EDGE = 1;

    private static final double ARC = 14;

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

    /**
     * Filled with the picture. An image view would need a clip for its round corners, which costs
     * more than all else in a frame: what lies in a clip is drawn aside first.
     */
    private final Rectangle view = new Rectangle();

    private @Nullable Image shown;
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
        view.setArcWidth(ARC);
        view.setArcHeight(ARC);
        hoverButtons.getStyleClass().add("tile-hover");
        hoverButtons.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(hoverButtons, Pos.TOP_RIGHT);
        getChildren().addAll(placeholder, view, hoverButtons);
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
            showPicture(best);
            return;
        }
        Image image = thumbnails.atHand(result.content(), pixels());
        if (image == null) {
            showPlaceholder(result);
            loading = thumbnails.load(result.content(), pixels(), this::fadeIn);
        } else {
            showPicture(image);
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
        showImage(null);
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
        showPicture(frame);
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
        showImage(null);
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
        showPicture(image);
        if (!isDense && !Motion.isReduced()) {
            fade.playFromStart();
        }
    }

    private void showPicture(Image image) {
        showImage(image);
        placeholder.setVisible(false);
        if (sound != null) {
            sound.setVisible(false);
        }
    }

    private void showImage(@Nullable Image image) {
        fade.stop();
        view.setOpacity(1);
        if (!Objects.equals(image, shown)) {
            shown = image;
            fit();
        }
    }

    /** Fills the place with the middle of the picture, or shows all of it if it is very long. */
    private void fit() {
        Image image = shown;
        double width = getPrefWidth() - 2 * EDGE;
        double height = getPrefHeight() - 2 * EDGE;
        view.setVisible(image != null);
        if (image == null || width <= 0 || height <= 0) {
            view.setFill(null);
            return;
        }
        double ratio = image.getWidth() / image.getHeight();
        double wanted = width / height;
        if (ratio > MOST_CUT || ratio < 1 / MOST_CUT) {
            view.setWidth(ratio > wanted ? width : height * ratio);
            view.setHeight(ratio > wanted ? width / ratio : height);
        } else {
            view.setWidth(width);
            view.setHeight(height);
        }
        // A pattern begins anew at its end: a little more than is seen keeps that out of sight.
        double least = 1 + 2 / Math.min(view.getWidth(), view.getHeight());
        double scale =
                least
                        * Math.max(
                                view.getWidth() / image.getWidth(),
                                view.getHeight() / image.getHeight());
        double w = image.getWidth() * scale;
        double h = image.getHeight() * scale;
        view.setFill(
                new ImagePattern(
                        image, (view.getWidth() - w) / 2, (view.getHeight() - h) / 2, w, h, false));
    }
}
