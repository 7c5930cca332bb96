package semblance.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import semblance.settings.Indexing;
import semblance.settings.Power;
import semblance.settings.Settings;
import semblance.ui.FakeLibrary;
import semblance.ui.FakeSurroundings;
import semblance.ui.task.ManualBackground;
import semblance.ui.task.SameThreadBackground;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class IndexingRestTest {
    private final FakeLibrary library = new FakeLibrary();
    private final FakeSurroundings machine = new FakeSurroundings(Settings.DEFAULT);
    private final IndexingViewModel indexing =
            new IndexingViewModel(library, new ManualBackground(), () -> {});
    private Indexing settings = Indexing.DEFAULT;
    private long now;

    private final IndexingRest rest =
            new IndexingRest(
                    indexing, machine, new SameThreadBackground(), () -> settings, () -> now);

    @Test
    void atFullSpeedNothingRests() {
        machine.onBattery = true;
        indexing.start(List.of());
        rest.touched();
        rest.tick();
        assertEquals(Rest.NONE, indexing.restProperty().get());
        assertFalse(library.runs.getFirst().paused);
    }

    @Test
    void onlyWhenIdleWaitsWhileThePersonIsThere() {
        settings = settings.withPower(Power.IDLE);
        now += Duration.ofHours(1).toNanos();
        machine.sinceInput = Optional.of(Duration.ofMinutes(5));
        indexing.start(List.of());
        assertFalse(library.runs.getFirst().paused);
        rest.touched();
        assertTrue(library.runs.getFirst().paused);
        assertEquals(Rest.IN_USE, indexing.restProperty().get());
        now += Duration.ofMinutes(2).toNanos();
        rest.tick();
        assertFalse(library.runs.getFirst().paused, "nobody touched anything for two minutes");
        machine.sinceInput = Optional.of(Duration.ofSeconds(3));
        rest.tick();
        assertTrue(library.runs.getFirst().paused, "somebody works in another window");
    }

    @Test
    void whoGoesOnByHandIsNotStoppedAgain() {
        settings = settings.withPower(Power.IDLE);
        indexing.start(List.of());
        assertTrue(library.runs.getFirst().paused);
        indexing.pauseOrResume();
        assertFalse(library.runs.getFirst().paused);
        rest.touched();
        rest.tick();
        assertFalse(library.runs.getFirst().paused);
    }

    @Test
    void aBatteryIsSparedIfThatIsWanted() {
        settings = settings.withPauseOnBattery(true);
        machine.onBattery = true;
        indexing.start(List.of());
        assertEquals(Rest.BATTERY, indexing.restProperty().get());
        machine.onBattery = false;
        rest.tick();
        assertEquals(Rest.NONE, indexing.restProperty().get());
        assertFalse(library.runs.getFirst().paused);
    }
}
