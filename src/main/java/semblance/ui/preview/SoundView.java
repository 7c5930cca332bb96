package semblance.ui.preview;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import semblance.media.QueryMedia;
import semblance.ui.look.Texts;

import java.util.function.Consumer;

/** A sound: its waveform and its spectrogram, and a player. */
final class SoundView implements MediaView {
    private static final double NANOS = 1e9;

    private final Shown shown;
    private final PlayerControls controls;
    private final VBox box = new VBox();

    SoundView(
            Shown shown,
            PlayerViewModel player,
            Consumer<QueryMedia> onSearch,
            Consumer<String> onFailure) {
        this.shown = shown;
        this.controls = new PlayerControls(shown, player, TrackLanes.SOUND, onSearch);
        Loading loading = new Loading(controls.node());
        box.getStyleClass().add("media-view");
        box.getChildren().add(loading.node());
        box.addEventHandler(KeyEvent.KEY_PRESSED, controls.keys()::pressed);
        player.failure()
                .subscribe(sentence -> {
                    if (sentence != null) {
                        onFailure.accept(sentence);
                    }
                });
        loading.begin();
        OutlineViewModel outlines = controls.outlines();
        outlines.overview()
                .subscribe(known -> {
                    if (known != null) {
                        loading.end();
                    }
                });
        outlines.load(
                all -> {
                    double seconds = all.waveform().duration().toNanos() / NANOS;
                    if (seconds > 0) {
                        player.setDuration(seconds);
                    } else {
                        onFailure.accept(Texts.of("preview.soundless"));
                    }
                },
                problem -> {
                    loading.end();
                    onFailure.accept(Sentences.of(problem));
                });
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
        // A waveform has one height.
    }

    @Override
    public void dispose() {
        controls.dispose();
        shown.dispose();
    }
}
