package semblance.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleDoubleProperty;

import org.junit.jupiter.api.Test;

import semblance.media.TimeSpan;

class TrackZoomTest {
    private final SimpleDoubleProperty duration = new SimpleDoubleProperty(3600);
    private final TrackZoom zoom = new TrackZoom(duration);

    private void assertVisible(double from, double to) {
        assertEquals(from, zoom.visible().get().startSeconds(), 1e-6);
        assertEquals(to, zoom.visible().get().endSeconds(), 1e-6);
    }

    @Test
    void beginsWithAllAndStaysWithAllWhenTheTrueDurationComes() {
        assertVisible(0, 3600);
        duration.set(3601.5);
        assertVisible(0, 3601.5);
        assertTrue(zoom.isAll());
    }

    @Test
    void fiveSecondsOfAnHourFillAGoodPartOfTheTrack() {
        zoom.showAroundIfTiny(TimeSpan.ofSeconds(1800, 1805));
        assertVisible(1792.5, 1812.5);
        assertFalse(zoom.isAll());
    }

    @Test
    void spanThatIsWellSeenAmongAllNeedsNoZoom() {
        duration.set(60);
        zoom.showAroundIfTiny(TimeSpan.ofSeconds(10, 15));
        assertTrue(zoom.isAll());
    }

    @Test
    void timeUnderTheHandStaysInItsPlaceWhileZooming() {
        zoom.zoom(4, 900);
        assertVisible(675, 1575);
        zoom.zoom(0.25, 900);
        assertTrue(zoom.isAll());
    }

    @Test
    void zoomEndsAtHalfASecond() {
        for (int i = 0; i < 40; i++) {
            zoom.zoom(2, 3600);
        }
        assertVisible(3599.5, 3600);
    }

    @Test
    void partStaysInsideAndFollowsThePlayheadPageByPage() {
        zoom.showAround(TimeSpan.ofSeconds(0, 5));
        assertVisible(0, 20);
        zoom.pan(-100);
        assertVisible(0, 20);
        zoom.follow(19.9);
        assertVisible(0, 20);
        zoom.follow(20.1);
        assertVisible(18.1, 38.1);
        zoom.pan(1e6);
        assertVisible(3580, 3600);
    }

    @Test
    void unknownDurationShowsNothing() {
        duration.set(0);
        zoom.zoom(2, 0);
        assertVisible(0, 0);
    }
}
