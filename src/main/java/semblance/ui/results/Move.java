package semblance.ui.results;

/** Where the keyboard leads the selection. */
public enum Move {
    LEFT,
    RIGHT,
    UP,
    DOWN,
    PAGE_UP,
    PAGE_DOWN,
    FIRST,
    LAST
}
