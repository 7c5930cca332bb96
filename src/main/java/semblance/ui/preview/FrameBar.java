package semblance.ui.preview;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Rows;
import semblance.ui.look.Texts;

/** The buttons that go from frame to frame of a video, and search with the one that is seen. */
final class FrameBar extends Rows {
    FrameBar(PlayerViewModel player, Runnable onSearchFrame) {
        getStyleClass().add("frame-bar");
        HBox steps =
                new HBox(
                        step(
                                player,
                                Feather.SKIP_BACK,
                                Texts.of("preview.keyframe.previous"),
                                FrameStep.PREVIOUS_KEYFRAME),
                        step(
                                player,
                                Feather.CHEVRON_LEFT,
                                Texts.of("preview.frame.previous"),
                                FrameStep.PREVIOUS),
                        step(
                                player,
                                Feather.CHEVRON_RIGHT,
                                Texts.of("preview.frame.next"),
                                FrameStep.NEXT),
                        step(
                                player,
                                Feather.SKIP_FORWARD,
                                Texts.of("preview.keyframe.next"),
                                FrameStep.NEXT_KEYFRAME));
        steps.getStyleClass().add("transport-buttons");
        steps.setAlignment(Pos.CENTER_LEFT);
        Button search =
                Buttons.text(
                        Feather.IMAGE,
                        Texts.of("preview.frame.search"),
                        Texts.of("preview.frame.search.help"),
                        onSearchFrame);
        search.getStyleClass().add("search-frame");
        search.setWrapText(true);
        getChildren().addAll(steps, search);
    }

    private static Button step(PlayerViewModel player, Feather icon, String name, FrameStep step) {
        return Buttons.icon(icon, name, () -> player.step(step));
    }
}
