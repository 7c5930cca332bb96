package semblance.ui.results;

import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import semblance.media.ContentId;

import java.util.SplittableRandom;

/**
 * A drawing that stands for a sound without a picture: upright lines as of a waveform. It is not
 * the sound's own waveform, but the same content always gets the same lines.
 */
final class SoundArt extends Path {
    private static final int LINES = 25;
    private static final double HIGHEST = 60;
    private static final double LOWEST = 4;
    private static final double STEP = 5;

    SoundArt() {
        getStyleClass().add("sound-art");
        setManaged(true);
    }

    void show(ContentId content) {
        SplittableRandom random = new SplittableRandom(content.hex().hashCode());
        getElements().clear();
        double height = HIGHEST / 2;
        for (int i = 0; i < LINES; i++) {
            // A walk, louder in the middle, looks more like sound than pure chance does.
            double middle = Math.sin(Math.PI * (i + 1) / (LINES + 1));
            height = 0.45 * height + 0.55 * random.nextDouble(HIGHEST);
            double half = Math.max(LOWEST, height * (0.35 + 0.65 * middle)) / 2;
            getElements().add(new MoveTo(i * STEP, HIGHEST / 2 - half));
            getElements().add(new LineTo(i * STEP, HIGHEST / 2 + half));
        }
    }
}
