package semblance.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.settings.Indexing;
import semblance.settings.Power;
import semblance.settings.Settings;
import semblance.ui.FakeLibrary;
import semblance.ui.FakeSurroundings;
import semblance.ui.task.ManualDelay;
import semblance.ui.task.SameThreadBackground;

import java.nio.file.Path;
import java.util.List;

class SettingsViewModelTest {
    private final FakeSurroundings around = new FakeSurroundings(Settings.DEFAULT);
    private final ManualDelay pause = new ManualDelay();
    private int runs;
    private Runnable undo = () -> {};
    private final SettingsViewModel model =
            new SettingsViewModel(
                    around.settings(),
                    new FakeLibrary(),
                    new SameThreadBackground(),
                    pause,
                    () -> runs++,
                    (done, back) -> undo = back);

    @Test
    void aTypedPatternSaysWhatItWouldDoBeforeItDoesIt() {
        model.exclusionProperty().set("*.tmp");
        pause.end();
        assertEquals(
                "Leaves out 10 files that the library knows now.",
                model.exclusionEffectProperty().get());
        assertEquals(List.of(), indexing().exclusions());
        model.addExclusion();
        assertEquals(List.of("*.tmp"), indexing().exclusions());
        assertEquals("", model.exclusionProperty().get());
        assertEquals(1, runs);
        undo.run();
        assertEquals(List.of(), indexing().exclusions());
        assertEquals(2, runs);
    }

    @Test
    void aPatternThatMakesNoSenseIsSaidAndNotTaken() {
        model.exclusionProperty().set("{");
        model.addExclusion();
        assertFalse(model.exclusionProblemProperty().get().isEmpty());
        assertEquals(List.of(), indexing().exclusions());
        model.exclusionProperty().set("{a}");
        assertEquals("", model.exclusionProblemProperty().get());
    }

    @Test
    void aFolderIsPausedAndGoesOn() {
        Path folder = Path.of("/pictures");
        model.pause(folder, true);
        assertTrue(model.isPaused(folder));
        assertEquals(0, runs);
        model.pause(folder, false);
        assertFalse(model.isPaused(folder));
        assertEquals(1, runs);
    }

    @Test
    void defaultsComeBackAndGoAgain() {
        around.settings()
                .change(kept ->
                        kept.withIndexing(
                                it -> it.withPower(Power.IDLE).withExclusions(List.of("a"))));
        model.reset(kept -> kept.withIndexing(it -> Indexing.DEFAULT));
        assertEquals(Indexing.DEFAULT, indexing());
        assertEquals(1, runs, "what was left out is indexed");
        undo.run();
        assertEquals(Power.IDLE, indexing().power());
    }

    private Indexing indexing() {
        return around.settings().now().indexing();
    }
}
