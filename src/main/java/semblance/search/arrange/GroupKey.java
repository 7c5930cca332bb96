package semblance.search.arrange;

import java.nio.file.Path;
import java.time.LocalDate;

/** What the results of a group have in common. */
public sealed interface GroupKey {
    /** A part of an answer that is sorted by likeness. */
    enum Part implements GroupKey {
        /** The very same recording or film as the query. */
        SAME,
        /** Nearer to the query than chance explains. */
        CLOSE,
        /** All others. */
        FAR,
        /** All results, where they are not told apart. */
        ALL
    }

    /** They lie in one folder. */
    record Folder(Path path) implements GroupKey {}

    /** They are of one day. */
    record Day(LocalDate date) implements GroupKey {}

    /** They are moments of one file, or a picture alone. */
    record File(Path path) implements GroupKey {}

    /**
     * They look or sound nearly the same.
     *
     * @param leader the one among them that comes first
     */
    record Alike(Path leader) implements GroupKey {}
}
