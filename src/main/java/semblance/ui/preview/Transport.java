package semblance.ui.preview;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import semblance.media.TimeSpan;
import semblance.ui.look.Rows;
import semblance.ui.look.Texts;

import java.util.List;

/** The buttons of a player and its time. Binds to a {@link PlayerViewModel}. */
final class Transport extends VBox {
    private static final double ZOOM = 2;

    Transport(PlayerViewModel player, TrackZoom zoom) {
        getStyleClass().add("transport");
        Label time = new Label();
        time.getStyleClass().add("transport-time");
        time.setMinWidth(USE_PREF_SIZE);
        time.textProperty()
                .bind(player.position().map(position -> TimeText.precise(position.doubleValue())));
        Label total = new Label();
        total.getStyleClass().addAll("transport-total", "preview-hint");
        total.textProperty()
                .bind(
                        player.duration()
                                .map(all ->
                                        Texts.of(
                                                "preview.total",
                                                TimeText.precise(all.doubleValue()))));
        total.setMinWidth(USE_PREF_SIZE);
        HBox zooms = new HBox();
        zooms.getStyleClass().add("transport-times");
        zooms.getChildren().addAll(zoomButtons(player, zoom));
        HBox clock = new HBox(time, total);
        clock.getStyleClass().add("transport-times");
        clock.setAlignment(Pos.CENTER_LEFT);
        Rows times = new Rows(clock, zooms);
        times.getStyleClass().add("transport-line");

        Button play = Buttons.icon(Feather.PLAY, Texts.of("preview.play"), player::toggle);
        play.getStyleClass().removeAll(Styles.FLAT);
        play.getStyleClass().addAll(Styles.ACCENT, Styles.BUTTON_CIRCLE, "play-button");
        player.playing()
                .subscribe(on ->
                        Buttons.change(
                                play,
                                on ? Feather.PAUSE : Feather.PLAY,
                                on ? Texts.of("preview.pause") : Texts.of("preview.play")));
        Button playSpan =
                Buttons.icon(
                        Feather.PLAY_CIRCLE,
                        player.match() == null
                                ? Texts.of("preview.play.marked")
                                : Texts.of("preview.play.matched"),
                        player::playSpan);
        playSpan.getStyleClass().add("play-span");
        player.span()
                .selection()
                .subscribe(marked -> playSpan.setDisable(player.spanOrMatch() == null));
        ToggleButton loop = Buttons.toggle(Feather.REPEAT, loopName(player));
        loop.selectedProperty().bindBidirectional(player.span().looping());
        HBox plays = new HBox(play, playSpan, loop);
        plays.getStyleClass().add("transport-buttons");
        plays.setAlignment(Pos.CENTER_LEFT);
        Rows buttons = new Rows(plays, sound(player));
        buttons.getStyleClass().add("transport-line");
        getChildren().addAll(times, buttons);
    }

    private static List<Button> zoomButtons(PlayerViewModel player, TrackZoom zoom) {
        Button toMatch =
                Buttons.icon(
                        Feather.CROSSHAIR,
                        Texts.of("preview.zoom.match"),
                        () -> {
                            TimeSpan around = player.spanOrMatch();
                            if (around != null) {
                                zoom.showAround(around);
                            }
                        });
        player.span()
                .selection()
                .subscribe(marked -> toMatch.setDisable(player.spanOrMatch() == null));
        Button more =
                Buttons.icon(
                        Feather.ZOOM_IN,
                        Texts.of("preview.zoom.in"),
                        () -> zoom.zoom(ZOOM, player.position().get()));
        Button less =
                Buttons.icon(
                        Feather.ZOOM_OUT,
                        Texts.of("preview.zoom.out"),
                        () -> zoom.zoom(1 / ZOOM, player.position().get()));
        Button all = Buttons.icon(Feather.MAXIMIZE_2, Texts.of("preview.zoom.all"), zoom::showAll);
        zoom.visible()
                .subscribe(seen -> {
                    less.setDisable(zoom.isAll());
                    all.setDisable(zoom.isAll());
                });
        List<Button> buttons = List.of(toMatch, less, more, all);
        buttons.forEach(button -> button.getStyleClass().add("zoom-button"));
        return buttons;
    }

    /** Returns how loud it is or, where nothing can be heard, that. */
    private static HBox sound(PlayerViewModel player) {
        Label silent = new Label(Texts.of("preview.silent"), new FontIcon(Feather.VOLUME_X));
        silent.getStyleClass().addAll("preview-hint", "transport-silent", Styles.TEXT_SMALL);
        HBox loud = new HBox(mute(player), volume(player));
        loud.setAlignment(Pos.CENTER_LEFT);
        for (Node node : List.of(silent, loud)) {
            node.visibleProperty()
                    .bind(node.equals(silent) ? player.silent() : player.silent().not());
            node.managedProperty().bind(node.visibleProperty());
        }
        return new HBox(silent, loud);
    }

    private static String loopName(PlayerViewModel player) {
        return player.match() == null
                ? Texts.of("preview.repeat.marked")
                : Texts.of("preview.repeat.matched");
    }

    private static ToggleButton mute(PlayerViewModel player) {
        ToggleButton mute = Buttons.toggle(Feather.VOLUME_2, Texts.of("preview.mute"));
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
        volume.setTooltip(new Tooltip(Texts.of("preview.volume")));
        volume.setAccessibleText(Texts.of("preview.volume"));
        return volume;
    }
}
