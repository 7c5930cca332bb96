package semblance.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import semblance.media.Picture;
import semblance.media.TimeSpan;
import semblance.ui.task.SameThreadBackground;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** Plays on a clock that runs a hundred times as fast, so that nothing has to wait. */
@Timeout(60)
final class PlayerViewModelTest {
    private static final int HASTE = 100;

    private final FakeSource source = new FakeSource();
    private final TimeSpan match = TimeSpan.ofSeconds(2, 3);
    private PlayerViewModel player = player("a.wav", false);

    private PlayerViewModel player(String name, boolean video) {
        return new PlayerViewModel(
                source,
                rate -> new ClockLine(rate, () -> System.nanoTime() * HASTE),
                new SameThreadBackground(),
                new Loudness(),
                FakeSource.file(name),
                video,
                Duration.ofSeconds((long) FakeSource.SECONDS),
                match);
    }

    @AfterEach
    void everyPlaybackIsClosedAfterDisposal() throws InterruptedException {
        player.dispose();
        until(() -> !player.hasThread());
        assertEquals(0, source.openPlaybacks.get());
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            player.tick();
            Thread.sleep(1);
        }
    }

    @Test
    void playsFromTheMatchToTheEndAndThenFromTheMatchAgain() throws InterruptedException {
        assertEquals(2, player.position().get());
        player.play();
        until(() -> !player.playing().get());
        assertEquals(FakeSource.SECONDS, player.position().get());
        assertTrue(player.silent().get());
        player.play();
        assertEquals(2, player.position().get());
    }

    @Test
    void pauseKeepsTheMomentAndSeekMovesIt() throws InterruptedException {
        player.play();
        until(() -> player.position().get() > 2.5);
        player.pause();
        double at = player.position().get();
        player.tick();
        assertEquals(at, player.position().get());
        player.seek(99);
        assertEquals(FakeSource.SECONDS, player.position().get());
        player.seek(player.position().get() - 1);
        assertEquals(FakeSource.SECONDS - 1, player.position().get());
        assertFalse(player.playing().get());
    }

    @Test
    void loopReturnsToTheBeginningOfTheMatch() throws InterruptedException {
        player.span().looping().set(true);
        player.play();
        for (int round = 0; round < 3; round++) {
            until(() -> player.position().get() > 2.6);
            until(() -> player.position().get() < 2.4);
        }
        assertTrue(player.playing().get());
        assertTrue(player.position().get() >= 2);
    }

    @Test
    void markedSpanIsLoopedInsteadOfTheMatch() throws InterruptedException {
        player.span().select(5, 4);
        player.span().looping().set(true);
        player.play();
        until(() -> player.position().get() > 4.6);
        until(() -> player.position().get() < 4.4);
        assertEquals(TimeSpan.ofSeconds(4, 5), player.span().selection().get());
    }

    @Test
    void tooShortASpanIsNoMark() {
        player.span().select(1, 1.02);
        assertNull(player.span().selection().get());
    }

    @Test
    void scrubbingFallsSilentAndPlaysOnAfterwards() {
        player.play();
        Scrubbing hand = new Scrubbing(player);
        hand.begin();
        assertFalse(player.playing().get());
        hand.to(4);
        hand.end();
        assertTrue(player.playing().get());
        assertEquals(4, player.position().get());
    }

    @Test
    void videoShowsTheMatchedMomentAndStepsByFrames() {
        player = player("a.mp4", true);
        player.wantStill();
        assertEquals(2, seen());
        player.step(FrameStep.NEXT);
        assertEquals(2.04, seen(), 1e-6);
        player.step(FrameStep.NEXT);
        assertEquals(2.08, seen(), 1e-6);
        player.step(FrameStep.PREVIOUS);
        player.step(FrameStep.PREVIOUS);
        player.step(FrameStep.PREVIOUS);
        assertEquals(1.96, seen(), 1e-6);
        assertEquals(1.96, player.position().get(), 1e-6);
    }

    @Test
    void videoFramesFollowTheClock() throws InterruptedException {
        player = player("a.mp4", true);
        player.play();
        until(() -> player.position().get() > 3);
        assertNotNull(player.frames().frame().get());
        player.pause();
        assertTrue(seen() <= player.position().get() + 1e-6);
    }

    @Test
    void brokenFileSaysWhy() throws InterruptedException {
        player = player("broken.wav", false);
        player.play();
        until(() -> player.failure().get() != null);
        assertEquals("The file ends in the middle of the picture.", player.failure().get());
        assertFalse(player.playing().get());
    }

    private double seen() {
        Picture frame = Objects.requireNonNull(player.frames().frame().get());
        return Objects.requireNonNull(frame.span()).startSeconds();
    }
}
