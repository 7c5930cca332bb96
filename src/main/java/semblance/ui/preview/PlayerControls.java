package semblance.ui.preview;

import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import semblance.media.QueryMedia;
import semblance.media.TimeSpan;

import java.util.function.Consumer;

/**
 * What sounds and videos have in common: the track, the buttons, the keys, the mark of a span, and
 * the beat that keeps the screen with the sound while it plays.
 */
final class PlayerControls {
    private static final double JUMP_SECONDS = 1;

    private final PlayerViewModel player;
    private final TimeTrack track;
    private final VBox box = new VBox();
    private final AnimationTimer beat;

    PlayerControls(
            Shown shown, PlayerViewModel player, double height, Consumer<QueryMedia> onSearch) {
        this.player = player;
        this.track = new TimeTrack(player, height);
        SelectionBar bar =
                new SelectionBar(
                        "Drag along the time axis to search a span",
                        "Search this span",
                        () ->
                                onSearch.accept(
                                        new QueryMedia.OfFile(
                                                shown.file(),
                                                null,
                                                player.span().selection().get())),
                        () -> player.span().selection().set(null));
        player.span()
                .selection()
                .subscribe(span -> bar.show(span == null ? null : TimeText.span(span)));
        box.getStyleClass().add("player-controls");
        box.getChildren().addAll(track, new Transport(player), bar);
        this.beat =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        player.tick();
                    }
                };
        player.playing()
                .subscribe(on -> {
                    if (on) {
                        beat.start();
                    } else {
                        beat.stop();
                    }
                });
    }

    VBox node() {
        return box;
    }

    TimeTrack track() {
        return track;
    }

    /** Takes the keys of a player; all others go on to whoever wants them. */
    void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        TimeSpan marked = player.span().selection().get();
        switch (event.getCode()) {
            case SPACE, K -> player.toggle();
            case LEFT -> player.seek(player.position().get() - JUMP_SECONDS);
            case RIGHT -> player.seek(player.position().get() + JUMP_SECONDS);
            case HOME -> player.seek(0);
            case I -> player.span().selectFromHere();
            case O -> player.span().selectToHere();
            case L -> player.span().looping().set(!player.span().looping().get());
            case M -> player.loudness().muted().set(!player.loudness().muted().get());
            case COMMA, PERIOD -> {
                if (!player.isVideo()) {
                    return;
                }
                player.step(event.getCode() == javafx.scene.input.KeyCode.PERIOD);
            }
            case ESCAPE -> {
                if (marked == null) {
                    return;
                }
                player.span().selection().set(null);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    void dispose() {
        beat.stop();
        player.dispose();
    }
}
