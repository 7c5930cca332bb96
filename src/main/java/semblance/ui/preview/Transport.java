package semblance.ui.preview;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons of a player and its time. Binds to a {@link PlayerViewModel}. */
final class Transport extends VBox {
    private final Button play;

    Transport(PlayerViewModel player) {
        getStyleClass().add("transport");
        Label time = new Label();
        time.getStyleClass().add("transport-time");
        time.setMinWidth(USE_PREF_SIZE);
        time.textProperty()
                .bind(player.position().map(position -> TimeText.precise(position.doubleValue())));
        Label total = new Label();
        total.getStyleClass().addAll("transport-total", "preview-hint");
        total.textProperty()
                .bind(player.duration().map(all -> "/ " + TimeText.precise(all.doubleValue())));
        Label silent = new Label("No sound device", new FontIcon(Feather.VOLUME_X));
        silent.getStyleClass().addAll("preview-hint", "transport-silent", Styles.TEXT_SMALL);
        silent.visibleProperty().bind(player.silent());
        HBox times = new HBox(time, total, space(), silent);
        times.getStyleClass().add("transport-times");
        times.setAlignment(Pos.BASELINE_LEFT);

        play = Buttons.icon(Feather.PLAY, "Play (Space)", player::toggle);
        play.getStyleClass().removeAll(Styles.FLAT);
        play.getStyleClass().addAll(Styles.ACCENT, Styles.BUTTON_CIRCLE, "play-button");
        player.playing()
                .subscribe(on ->
                        Buttons.change(
                                play,
                                on ? Feather.PAUSE : Feather.PLAY,
                                on ? "Pause (Space)" : "Play (Space)"));
        HBox buttons = new HBox(play);
        buttons.getStyleClass().add("transport-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        if (player.isVideo()) {
            buttons.getChildren()
                    .addAll(
                            Buttons.icon(
                                    Feather.CHEVRON_LEFT,
                                    "Previous frame (comma)",
                                    () -> player.step(false)),
                            Buttons.icon(
                                    Feather.CHEVRON_RIGHT,
                                    "Next frame (period)",
                                    () -> player.step(true)));
        }
        ToggleButton loop = Buttons.toggle(Feather.REPEAT, loopName(player));
        loop.selectedProperty().bindBidirectional(player.span().looping());
        buttons.getChildren().addAll(loop, space(), mute(player), volume(player));
        getChildren().addAll(times, buttons);
    }

    private static String loopName(PlayerViewModel player) {
        return player.match() == null
                ? "Repeat the marked span (L)"
                : "Repeat the matched or marked span (L)";
    }

    private static ToggleButton mute(PlayerViewModel player) {
        ToggleButton mute = Buttons.toggle(Feather.VOLUME_2, "Mute (M)");
        mute.getStyleClass().add("mute-button");
        mute.selectedProperty().bindBidirectional(player.loudness().muted());
        mute.graphicProperty()
                .bind(
                        player.loudness()
                                .muted()
                                .map(off ->
                                        new FontIcon(off ? Feather.VOLUME_X : Feather.VOLUME_2)));
        return mute;
    }

    private static Slider volume(PlayerViewModel player) {
        Slider volume = new Slider(0, 1, 1);
        volume.getStyleClass().addAll(Styles.SMALL, "volume-slider");
        volume.valueProperty().bindBidirectional(player.loudness().volume());
        volume.setTooltip(new Tooltip("Volume"));
        volume.setAccessibleText("Volume");
        return volume;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
