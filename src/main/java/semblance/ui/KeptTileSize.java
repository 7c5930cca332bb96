package semblance.ui;

import javafx.beans.property.DoubleProperty;

import semblance.ui.task.FxDelay;

import java.time.Duration;

/**
 * Keeps in the settings how large pictures of results are, a moment after a person has changed it.
 */
final class KeptTileSize {
    private static final Duration PAUSE = Duration.ofMillis(800);

    KeptTileSize(DoubleProperty size, Workspace workspace) {
        size.set(workspace.settings().appearance().tileSize());
        FxDelay pause = new FxDelay(PAUSE);
        size.subscribe((before, now) -> pause.restart(() -> keep(now.intValue(), workspace)));
    }

    private static void keep(int size, Workspace workspace) {
        workspace.changeSettings().accept(kept -> kept.withAppearance(it -> it.withTileSize(size)));
    }
}
