package semblance.ui.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

import semblance.media.Region;

final class RegionSelectionTest {
    private final RegionSelection selection = new RegionSelection(1000, 500);

    private void drag(double fromX, double fromY, double toX, double toY) {
        selection.press(fromX, fromY, 5);
        selection.drag(toX, toY);
        selection.release();
    }

    @Test
    void draggingInAnyDirectionMarksWithinThePicture() {
        drag(400, 300, -50, 100);
        assertEquals(new Region(0, 100, 400, 200), selection.region().get());
    }

    @Test
    void pressInsideMovesAndTheMarkStaysInThePicture() {
        drag(100, 100, 300, 200);
        drag(200, 150, 2000, 170);
        assertEquals(new Region(800, 120, 200, 100), selection.region().get());
    }

    @Test
    void edgeIsPulledAndMayCrossTheOtherEdge() {
        drag(100, 100, 300, 200);
        drag(301, 150, 401, 150);
        assertEquals(new Region(100, 100, 300, 100), selection.region().get());
        drag(400, 150, 50, 150);
        assertEquals(new Region(50, 100, 50, 100), selection.region().get());
    }

    @Test
    void clickMarksNothing() {
        drag(100, 100, 300, 200);
        drag(700, 400, 701, 401);
        assertNull(selection.region().get());
    }

    @Test
    void keysMoveAndResize() {
        selection.selectMiddle();
        selection.nudge(1, 0, false);
        assertEquals(new Region(270, 125, 500, 250), selection.region().get());
        selection.nudge(0, 1, true);
        assertEquals(new Region(270, 125, 500, 270), selection.region().get());
    }
}
