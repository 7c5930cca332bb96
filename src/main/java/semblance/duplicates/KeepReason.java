package semblance.duplicates;

/** Why the first file of a group is the one to keep. */
public enum KeepReason {
    /** It lies in a folder whose files stay. */
    PROTECTED("it lies in a protected folder"),
    RESOLUTION("it has the highest resolution"),
    FORMAT("it is stored without loss"),
    LARGEST("it is the largest file"),
    OLDEST("it is the oldest"),
    NEWEST("it is the newest"),
    SHORTEST_PATH("its path is the shortest"),
    /** No rule tells it from the next one. */
    EQUAL("it is as good as the others");

    private final String phrase;

    KeepReason(String phrase) {
        this.phrase = phrase;
    }

    /** Returns the reason as the command line says it. */
    public String phrase() {
        return phrase;
    }

    static KeepReason of(KeepRule rule) {
        return switch (rule) {
            case RESOLUTION -> RESOLUTION;
            case FORMAT -> FORMAT;
            case LARGEST -> LARGEST;
            case OLDEST -> OLDEST;
            case NEWEST -> NEWEST;
            case SHORTEST_PATH -> SHORTEST_PATH;
        };
    }
}
