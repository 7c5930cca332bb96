package semblance.search.arrange;

/** What results are sorted by; each has a natural direction, named here. */
public enum SortKey {
    /** The most alike first. */
    LIKENESS,
    /** The newest first, see {@link semblance.search.facet.FileDay}. */
    DATE,
    /** By the alphabet, numbers by their value. */
    NAME,
    /** The largest file first. */
    SIZE,
    /** The longest first; pictures last. */
    DURATION,
    /** By the alphabet of their paths. */
    FOLDER
}
