package semblance.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import semblance.settings.WindowBounds;

import java.util.List;

class WindowFrameTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1040);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 1000);

    @Test
    void aWindowIsWhereItWas() {
        WindowBounds before = new WindowBounds(2000, 50, 900, 700, false);
        assertEquals(before, fit(before, List.of(LEFT, RIGHT)));
    }

    @Test
    void aWindowOfAScreenThatIsGoneStandsInTheMiddleOfTheFirst() {
        assertEquals(
                new WindowBounds(510, 170, 900, 700, true),
                fit(new WindowBounds(2000, 50, 900, 700, true), List.of(LEFT)));
    }

    @Test
    void aWindowIsNoLargerThanItsScreenAndItsHeadCanBeReached() {
        assertEquals(
                new WindowBounds(1920, 0, 1280, 1000, false),
                fit(new WindowBounds(1920, -20, 3000, 2000, false), List.of(LEFT, RIGHT)));
    }

    @Test
    void aHeadBelowTheEdgeIsOutOfReach() {
        assertEquals(
                new WindowBounds(510, 170, 900, 700, false),
                fit(new WindowBounds(100, 1035, 900, 700, false), List.of(LEFT)));
    }

    private static WindowBounds fit(WindowBounds before, List<Rectangle2D> screens) {
        return WindowFrame.fit(before, screens, LEFT);
    }
}
