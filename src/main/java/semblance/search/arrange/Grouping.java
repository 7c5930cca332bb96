package semblance.search.arrange;

/** What results are put together by. */
public enum Grouping {
    NONE,
    FOLDER,
    DAY,
    /** Each moment of a film or recording is a result of its own, under its file. */
    FILE,
    /** What is nearly identical lies on one heap. */
    LIKENESS
}
