package semblance.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleDoubleProperty;

import org.junit.jupiter.api.Test;

import semblance.media.TimeSpan;
import semblance.ui.task.ManualDelay;
import semblance.ui.task.SameThreadBackground;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class OutlineViewModelTest {
    private final FakeSource source = new FakeSource();
    private final SimpleDoubleProperty duration = new SimpleDoubleProperty(3600);
    private final TrackZoom zoom = new TrackZoom(duration);
    private final ManualDelay pause = new ManualDelay();
    private final List<Throwable> problems = new ArrayList<>();

    private OutlineViewModel outlines(String name) {
        source.secondsLong = duration.get();
        return new OutlineViewModel(
                source,
                new SameThreadBackground(),
                FakeSource.file(name),
                zoom,
                pause,
                new ManualDelay());
    }

    @Test
    void partOfAnHourIsReadOnceItStays() {
        OutlineViewModel outlines = outlines("a.wav");
        outlines.load(all -> {}, problems::add);
        zoom.showAround(TimeSpan.ofSeconds(1800, 1805));
        assertNull(outlines.detail().get());
        pause.end();
        TimeSpan part = Objects.requireNonNull(outlines.detail().get()).span();
        assertTrue(part.startSeconds() < 1792 && part.endSeconds() > 1813, part::toString);
        assertTrue(part.endSeconds() - part.startSeconds() < 60, "a part, not the hour");
        zoom.pan(1);
        pause.end();
        assertEquals(2, source.outlines.size(), "what is read already is not read again");
        zoom.showAll();
        pause.end();
        assertNull(outlines.detail().get());
    }

    @Test
    void shortSoundIsFineEnoughAsItIs() {
        duration.set(6);
        OutlineViewModel outlines = outlines("a.wav");
        outlines.load(all -> {}, problems::add);
        zoom.zoom(2, 3);
        pause.end();
        assertNull(outlines.detail().get());
        assertNotNull(outlines.overview().get());
    }

    @Test
    void brokenFileSaysWhyOnce() {
        OutlineViewModel outlines = outlines("broken.wav");
        outlines.load(all -> {}, problems::add);
        zoom.zoom(8, 3);
        pause.end();
        assertEquals(1, problems.size());
        assertNull(outlines.overview().get());
    }
}
