package semblance.ui;

import javafx.scene.input.TransferMode;

import org.jspecify.annotations.Nullable;

import semblance.ui.desktop.Os;

import java.util.Set;

/**
 * Tells whether Shift is held while something is dragged over the window. A drag tells no keys,
 * only what it would do: with Shift that is to move. On Linux whoever can copy proposes to copy, so
 * that to move means Shift from the first moment on. On Windows the proposal without a key is the
 * other program's, and only a change of it tells something. On a Mac Shift changes nothing.
 */
final class HeldShift {
    private final Os os;
    private @Nullable TransferMode first;

    HeldShift(Os os) {
        this.os = os;
    }

    /** Tells whether Shift can be told here. */
    boolean isKnown() {
        return os != Os.MAC;
    }

    /** Learns what a drag proposes as it comes over the window. */
    void enter(@Nullable TransferMode proposed) {
        first = proposed;
    }

    /**
     * @param proposed what the drag would do now
     * @param offered all it can do
     */
    boolean isHeld(@Nullable TransferMode proposed, Set<TransferMode> offered) {
        boolean moves = proposed == TransferMode.MOVE && offered.contains(TransferMode.COPY);
        return moves
                && switch (os) {
                    case OTHER -> true;
                    case WINDOWS -> first == TransferMode.COPY;
                    case MAC -> false;
                };
    }
}
