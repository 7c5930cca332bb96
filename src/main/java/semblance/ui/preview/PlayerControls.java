package semblance.ui.preview;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

import semblance.media.QueryMedia;
import semblance.media.TimeSpan;
import semblance.search.Moment;
import semblance.ui.look.Texts;
import semblance.ui.task.FxDelay;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * What sounds and videos have in common: the track, the moments that matched, the buttons, the
 * keys, the mark of a span, and the beat that keeps the screen with the sound while it plays.
 */
final class PlayerControls {
    private static final Duration DETAIL_PAUSE = Duration.ofMillis(150);
    private static final Duration NEWS_PAUSE = Duration.ofMillis(500);

    private final PlayerViewModel player;
    private final TrackZoom zoom;
    private final OutlineViewModel outlines;
    private final MomentStrip strip;
    private final PlayerKeys keys;
    private final VBox box = new VBox();
    private final AnimationTimer beat;
    private final TimeTrack track;

    PlayerControls(
            Shown shown, PlayerViewModel player, TrackLanes lanes, Consumer<QueryMedia> onSearch) {
        this.player = player;
        this.zoom = new TrackZoom(player.duration());
        this.outlines =
                new OutlineViewModel(
                        shown.source(),
                        shown,
                        shown.file(),
                        zoom,
                        new FxDelay(DETAIL_PAUSE),
                        new FxDelay(NEWS_PAUSE));
        List<Moment> moments = shown.result().moments();
        this.strip = new MomentStrip(shown, player, moments);
        PartQueries queries = new PartQueries(shown.file(), player, onSearch);
        this.keys = new PlayerKeys(player, zoom, moments, queries);
        SelectionBar bar =
                new SelectionBar(
                        lanes.dragMarks()
                                ? Texts.of("preview.span.hint.sound")
                                : Texts.of("preview.span.hint.axis"),
                        player.isVideo()
                                ? Texts.of("preview.stretch.search")
                                : Texts.of("preview.span.search"),
                        queries::searchSpan,
                        () -> player.span().selection().set(null));
        player.span()
                .selection()
                .subscribe(span -> bar.show(span == null ? null : TimeText.span(span)));
        box.getStyleClass().add("player-controls");
        this.track = new TimeTrack(player, zoom, outlines, moments, lanes);
        box.getChildren().add(track);
        if (moments.size() > 1) {
            box.getChildren().add(strip);
        }
        box.getChildren().add(new Transport(player, zoom));
        if (player.isVideo()) {
            box.getChildren().add(new FrameBar(player, queries::searchFrame));
        }
        box.getChildren().add(bar);
        this.beat =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        player.tick();
                        zoom.follow(player.position().get());
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
        TimeSpan match = player.match();
        if (match != null && !player.isVideo()) {
            zoom.showAroundIfTiny(match);
        }
    }

    VBox node() {
        return box;
    }

    Node keyboard() {
        return track;
    }

    OutlineViewModel outlines() {
        return outlines;
    }

    PlayerKeys keys() {
        return keys;
    }

    /** Begins to read the pictures of the moments. */
    void loadMoments() {
        strip.load();
    }

    void dispose() {
        beat.stop();
        outlines.dispose();
        player.dispose();
    }
}
