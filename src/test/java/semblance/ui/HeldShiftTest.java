package semblance.ui;

import static javafx.scene.input.TransferMode.COPY;
import static javafx.scene.input.TransferMode.LINK;
import static javafx.scene.input.TransferMode.MOVE;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.input.TransferMode;

import org.junit.jupiter.api.Test;

import semblance.ui.desktop.Os;

import java.util.Set;

class HeldShiftTest {
    private static final Set<TransferMode> ALL = Set.of(COPY, MOVE, LINK);

    @Test
    void shiftThatIsHeldAsTheDragComesIsToldOnLinux() {
        HeldShift shift = new HeldShift(Os.OTHER);
        shift.enter(MOVE);
        assertTrue(shift.isHeld(MOVE, ALL));
        assertFalse(shift.isHeld(COPY, ALL), "it was let go");
        assertTrue(shift.isHeld(MOVE, ALL), "it is held again");
    }

    @Test
    void whoCanOnlyMoveTellsNothingOfKeys() {
        HeldShift shift = new HeldShift(Os.OTHER);
        shift.enter(MOVE);
        assertFalse(shift.isHeld(MOVE, Set.of(MOVE)));
        assertFalse(shift.isHeld(null, ALL));
    }

    @Test
    void onWindowsOnlyAChangeTells() {
        HeldShift shift = new HeldShift(Os.WINDOWS);
        shift.enter(MOVE);
        assertFalse(shift.isHeld(MOVE, ALL));
        shift.enter(COPY);
        assertTrue(shift.isHeld(MOVE, ALL));
    }

    @Test
    void onAMacShiftIsNotPromised() {
        HeldShift shift = new HeldShift(Os.MAC);
        assertFalse(shift.isKnown());
        shift.enter(COPY);
        assertFalse(shift.isHeld(MOVE, ALL));
        assertTrue(new HeldShift(Os.OTHER).isKnown());
    }
}
