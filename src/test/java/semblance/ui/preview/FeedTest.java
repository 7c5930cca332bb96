package semblance.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

import semblance.media.Picture;
import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.util.Arrays;
import java.util.List;

final class FeedTest {
    private static final int RATE = 1000;
    private static final double NO_END = Double.POSITIVE_INFINITY;

    private final FakeLine line = new FakeLine(1_000_000);
    private final FrameQueue frames = new FrameQueue(3);
    private final Timeline timeline = new Timeline(RATE, 10);
    private final Feed feed = feed(line);

    private Feed feed(FakeLine to) {
        return new Feed(to, frames, timeline, RATE, () -> 1, () -> to.advance(10));
    }

    private static Sound sound(double from, int samples) {
        float[] ones = new float[samples];
        Arrays.fill(ones, 1);
        return new Sound(ones, RATE, TimeSpan.ofSeconds(from, from + samples / (double) RATE));
    }

    private static Picture frame(double at) {
        return new Picture(1, 1, new byte[3], TimeSpan.ofSeconds(at, at));
    }

    private List<Short> written() {
        return line.written();
    }

    @Test
    void soundBeforeTheMomentAskedForIsCut() throws InterruptedException {
        feed.accept(sound(9.9, 300), NO_END);
        assertEquals(200, written().size());
        assertEquals(10.2, timeline.secondsAt(200), 1e-9);
    }

    @Test
    void gapInTheSoundIsFilledWithSilence() throws InterruptedException {
        feed.accept(sound(10, 100), NO_END);
        feed.accept(sound(10.3, 100), NO_END);
        assertEquals(400, written().size());
        assertEquals(Short.MAX_VALUE, written().get(99));
        assertEquals((short) 0, written().get(200));
        assertEquals(Short.MAX_VALUE, written().get(300));
    }

    @Test
    void videoWithoutSoundHasAClockAllTheSame() throws InterruptedException {
        feed.accept(frame(10), NO_END);
        feed.accept(frame(10.5), NO_END);
        assertEquals(500, written().size());
        assertNotNull(frames.due(0));
        assertNull(frames.due(499));
        assertNotNull(frames.due(500));
    }

    @Test
    void lateFramesAreDropped() throws InterruptedException {
        Picture last = frame(10.08);
        feed.accept(frame(10), NO_END);
        feed.accept(frame(10.04), NO_END);
        feed.accept(last, NO_END);
        assertSame(last, frames.due(90));
        assertNull(frames.due(90));
    }

    @Test
    void fullQueueOfFramesDoesNotStopTheClockOfAFileWhoseSoundLiesFarBehind()
            throws InterruptedException {
        FakeLine slow = new FakeLine(200);
        Feed feed =
                new Feed(
                        slow,
                        frames,
                        timeline,
                        RATE,
                        () -> 1,
                        () -> {
                            slow.advance(10);
                            var _ = frames.due(slow.position());
                        });
        feed.accept(sound(10, 50), NO_END);
        for (int i = 1; i < 20; i++) {
            feed.accept(frame(10 + 0.04 * i), NO_END);
        }
        feed.accept(sound(10.05, 2000), NO_END);
        assertEquals(2050, slow.written().size());
    }

    @Test
    void loopEndsOnTheSampleAndJumpsBackOnTheClock() throws InterruptedException {
        feed.accept(sound(10, 300), 10.25);
        assertEquals(250, written().size());
        feed.jump(10.1);
        feed.accept(sound(10.1, 100), 10.25);
        assertEquals(10.24, timeline.secondsAt(240), 1e-9);
        assertEquals(10.1, timeline.secondsAt(250), 1e-9);
        assertEquals(10.15, timeline.secondsAt(300), 1e-9);
    }

    @Test
    void silentClockStandsStillWhenNothingMoreIsWritten() {
        long[] nanos = {0};
        ClockLine clock = new ClockLine(RATE, () -> nanos[0]);
        clock.write(new short[100], 100);
        clock.start();
        nanos[0] = 40_000_000;
        assertEquals(40, clock.position());
        clock.stop();
        nanos[0] = 60_000_000;
        clock.start();
        assertEquals(40, clock.position());
        nanos[0] = 5_000_000_000L;
        assertEquals(100, clock.position());
        clock.write(new short[100], 100);
        assertEquals(100, clock.position());
        clock.close();
    }
}
