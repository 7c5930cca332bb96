package semblance.search;

import semblance.media.TimeSpan;

import java.util.Locale;

/**
 * A file that does not merely resemble the query: it holds the very same recording or film, whole
 * or in part, whatever it was re-encoded to.
 *
 * @param inQuery the part of the query that the file has too
 * @param inFile where that part lies in the file
 */
public record Same(What what, TimeSpan inQuery, TimeSpan inFile) {
    /** What the two have in common. */
    public enum What {
        /** The sound, found by its fingerprint. */
        RECORDING,
        /** The pictures, in the same order and at the same distances. */
        FILM;

        /** Returns the word for it, as the command line's JSON has it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns such as "the same recording, from 1:23.4". */
    public String phrase() {
        long tenths = Math.round(inFile.startSeconds() * 10);
        return String.format(
                Locale.ROOT,
                "the same %s, from %d:%02d.%d",
                what.word(),
                tenths / 600,
                tenths / 10 % 60,
                tenths % 10);
    }

    /**
     * Returns how far into the file the query's own beginning lies, in seconds: negative if the
     * file begins later than the query.
     */
    public double offsetSeconds() {
        return inFile.startSeconds() - inQuery.startSeconds();
    }
}
