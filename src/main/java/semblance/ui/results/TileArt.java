package semblance.ui.results;

import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import semblance.media.MediaKind;
import semblance.media.TimeSpan;
import semblance.search.Same;
import semblance.search.SearchResult;
import semblance.ui.look.Icons;
import semblance.ui.look.KindLook;
import semblance.ui.look.SameWords;
import semblance.ui.look.Words;
import semblance.ui.task.Background;

/** The upper part of a tile: the small picture, or a drawing in its place, and the badges on it. */
final class TileArt extends StackPane {
    private static final double RADIUS = 16;

    /** Pictures much longer than wide, or the other way round, are shown whole, not cut. */
    private static final double MOST_CUT = 2.2;

    private final Thumbnails thumbnails;
    private final ImageView view = new ImageView();
    private final SoundArt sound = new SoundArt();
    private final FontIcon placeholder = Icons.icon(Feather.IMAGE, "tile-placeholder");
    private final Label badge = new Label();
    private final FontIcon badgeIcon = Icons.icon(Feather.IMAGE);
    private final Label same = new Label();
    private final Label offline = new Label();
    private Background.Task loading = Background.Task.NONE;
    private Background.Task momentLoading = Background.Task.NONE;

    TileArt(Thumbnails thumbnails) {
        this.thumbnails = thumbnails;
        getStyleClass().add("tile-art");
        view.setSmooth(true);
        view.setPreserveRatio(true);
        badge.getStyleClass().add("tile-badge");
        badge.setGraphic(badgeIcon);
        offline.getStyleClass().add("tile-badge");
        offline.setGraphic(Icons.icon(Feather.CLOUD_OFF));
        same.getStyleClass().addAll("tile-badge", "same-badge");
        same.setGraphic(Icons.icon(Feather.CHECK));
        setAlignment(same, Pos.TOP_LEFT);
        setAlignment(badge, Pos.BOTTOM_LEFT);
        setAlignment(offline, Pos.TOP_RIGHT);
        Region edge = new Region();
        edge.getStyleClass().add("tile-edge");
        edge.setManaged(false);
        widthProperty().subscribe(() -> edge.resize(getWidth(), getHeight()));
        heightProperty().subscribe(() -> edge.resize(getWidth(), getHeight()));
        getChildren().addAll(placeholder, sound, view, edge, badge, same, offline);
        Rectangle clip = new Rectangle();
        clip.setArcWidth(RADIUS);
        clip.setArcHeight(RADIUS);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    void setSize(double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        fit();
    }

    void show(SearchResult result) {
        stopLoading();
        view.setImage(null);
        showKind(result);
        Image moment = thumbnails.momentAtHand(result);
        if (moment != null) {
            showImage(moment);
            return;
        }
        Image image = thumbnails.atHand(result.content());
        if (image == null) {
            loading = thumbnails.load(result.content(), this::showImage);
        } else {
            showImage(image);
        }
        if (result.kind() == MediaKind.VIDEO) {
            momentLoading = thumbnails.loadMoment(result, this::showMoment);
        }
    }

    /** Stops loading what is no longer seen. */
    void release() {
        stopLoading();
        view.setImage(null);
    }

    private void stopLoading() {
        loading.cancel();
        momentLoading.cancel();
        loading = Background.Task.NONE;
        momentLoading = Background.Task.NONE;
    }

    private void showMoment(Image frame) {
        // The picture for all of the film must not come after it.
        loading.cancel();
        showImage(frame);
    }

    private void showKind(SearchResult result) {
        MediaKind kind = result.kind();
        for (MediaKind other : MediaKind.values()) {
            getStyleClass().remove(other.word() + "-ground");
        }
        getStyleClass().add(kind.word() + "-ground");
        boolean isSound = kind == MediaKind.AUDIO;
        sound.setVisible(isSound);
        if (isSound) {
            sound.show(result.content());
        }
        placeholder.setVisible(!isSound);
        placeholder.setIconCode(KindLook.icon(kind));
        badgeIcon.setIconCode(KindLook.icon(kind));
        TimeSpan span = result.same() == null ? result.span() : result.same().inFile();
        java.time.Duration duration = result.facts().duration();
        badge.setText(
                span != null
                        ? Words.moment(span)
                        : duration == null || kind == MediaKind.IMAGE ? "" : Words.clock(duration));
        badge.setVisible(kind != MediaKind.IMAGE);
        Same identical = result.same();
        same.setVisible(identical != null);
        same.setText(identical == null ? "" : SameWords.brief(identical));
        offline.setVisible(!result.online());
    }

    private void showImage(Image image) {
        view.setImage(image);
        placeholder.setVisible(false);
        sound.setVisible(false);
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
