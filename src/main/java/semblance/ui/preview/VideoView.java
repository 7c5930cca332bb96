package semblance.ui.preview;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.media.QueryMedia;
import semblance.ui.look.Texts;

import java.util.function.Consumer;

/** A video: the frame of the moment that matched at once, and a player from there. */
final class VideoView implements MediaView {
    private static final int LARGEST_SIDE = 540;
    private static final int SMALLEST_SIDE = 96;
    private static final int SIDE_STEP = 60;

    private final Shown shown;
    private final PlayerViewModel player;
    private final PlayerControls controls;
    private final FittedImage picture = new FittedImage();
    private final Pixels pixels = new Pixels();
    private final VBox box = new VBox();
    private boolean sized;

    VideoView(
            Shown shown,
            PlayerViewModel player,
            Consumer<QueryMedia> onSearch,
            Consumer<String> onFailure) {
        this.shown = shown;
        this.player = player;
        this.controls = new PlayerControls(shown, player, TrackLanes.VIDEO, onSearch);
        boolean sizeKnown = shown.facts().width() > 0 && shown.facts().height() > 0;
        if (sizeKnown) {
            picture.setFullSize(shown.facts().width(), shown.facts().height());
        }
        picture.setAccessibleText(Texts.of("preview.frame"));
        Loading loading = new Loading(picture);
        StackPane stack = loading.node();
        stack.getChildren().add(bigPlay());
        box.getStyleClass().add("media-view");
        box.getChildren().addAll(stack, controls.node());
        box.addEventHandler(KeyEvent.KEY_PRESSED, controls.keys()::pressed);
        loading.begin();
        player.frames()
                .frame()
                .subscribe(frame -> {
                    if (frame != null) {
                        loading.end();
                        if (!sizeKnown) {
                            picture.setFullSize(frame.width(), frame.height());
                        }
                        picture.setImage(pixels.show(frame));
                    }
                });
        player.failure()
                .subscribe(sentence -> {
                    if (sentence != null) {
                        loading.end();
                        onFailure.accept(sentence);
                    }
                });
        picture.imageBounds().subscribe(bounds -> fit(bounds.getWidth(), bounds.getHeight()));
        // Many videos have no sound: the track is then a line.
        controls.outlines().load(all -> {}, problem -> {});
    }

    private void fit(double width, double height) {
        if (Math.min(width, height) < 2) {
            return;
        }
        double scale =
                picture.getScene() == null || picture.getScene().getWindow() == null
                        ? 1
                        : picture.getScene().getWindow().getOutputScaleX();
        int steps = (int) Math.ceil(Math.min(width, height) * scale / SIDE_STEP);
        player.frames()
                .setShortSide(Math.clamp((long) steps * SIDE_STEP, SMALLEST_SIDE, LARGEST_SIDE));
        if (!sized) {
            sized = true;
            player.wantStill();
            controls.loadMoments();
        }
    }

    private Button bigPlay() {
        Button play = Buttons.icon(Feather.PLAY, Texts.of("preview.play.from"), player::toggle);
        play.getStyleClass().removeAll(Styles.FLAT);
        play.getStyleClass().add("big-play");
        play.setFocusTraversable(false);
        play.visibleProperty().bind(player.playing().not());
        StackPane.setAlignment(play, Pos.CENTER);
        return play;
    }

    @Override
    public Node keyboard() {
        return controls.keyboard();
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
        controls.dispose();
        shown.dispose();
    }
}
