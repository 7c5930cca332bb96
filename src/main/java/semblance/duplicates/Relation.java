package semblance.duplicates;

import java.util.Locale;
import java.util.Optional;

/** In which way two files are more than alike, the surest first. */
public enum Relation {
    /** The very same bytes. */
    SAME_CONTENT("content"),
    /** One picture, re-encoded, scaled, cropped a little, mirrored, turned or brightened. */
    SAME_PICTURE("picture"),
    /** Shots that one camera took of one thing within moments. */
    SAME_MOMENT("moment"),
    /** One recording or film, re-encoded or cut a little. */
    SAME_RECORDING("recording");

    private final String word;

    Relation(String word) {
        this.word = word;
    }

    /** Returns the word for it on the command line and in JSON. */
    public String word() {
        return word;
    }

    /** Returns the relation whose {@link #word} is given, in any case. */
    public static Optional<Relation> ofWord(String word) {
        for (Relation relation : values()) {
            if (relation.word.equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }
}
