package semblance.ui.preview;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

/** The buttons that go from frame to frame of a video, and search with the one that is seen. */
final class FrameBar extends FlowPane {
    FrameBar(PlayerViewModel player, Runnable onSearchFrame) {
        getStyleClass().add("frame-bar");
        HBox steps =
                new HBox(
                        step(
                                player,
                                Feather.SKIP_BACK,
                                "Previous keyframe (Shift+comma)",
                                FrameStep.PREVIOUS_KEYFRAME),
                        step(
                                player,
                                Feather.CHEVRON_LEFT,
                                "Previous frame (comma)",
                                FrameStep.PREVIOUS),
                        step(player, Feather.CHEVRON_RIGHT, "Next frame (period)", FrameStep.NEXT),
                        step(
                                player,
                                Feather.SKIP_FORWARD,
                                "Next keyframe (Shift+period)",
                                FrameStep.NEXT_KEYFRAME));
        steps.getStyleClass().add("transport-buttons");
        steps.setAlignment(Pos.CENTER_LEFT);
        Button search =
                Buttons.text(
                        Feather.IMAGE,
                        "Search this frame",
                        "Find what resembles the frame that is shown (F)",
                        onSearchFrame);
        search.getStyleClass().add("search-frame");
        getChildren().addAll(steps, search);
    }

    private static Button step(PlayerViewModel player, Feather icon, String name, FrameStep step) {
        return Buttons.icon(icon, name, () -> player.step(step));
    }
}
