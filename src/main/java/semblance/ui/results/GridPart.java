package semblance.ui.results;

/** The parts of an answer in the order of the grid. */
public enum GridPart {
    /** The very same recording or film as the query. */
    SAME,
    /** Nearer to the query than chance explains. */
    CLOSE,
    /** All others. */
    FAR
}
