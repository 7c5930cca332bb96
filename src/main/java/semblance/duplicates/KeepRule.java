package semblance.duplicates;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** By what the file to keep is told from the others of its group; see {@link Choices#rules}. */
public enum KeepRule {
    /** The most pixels. */
    RESOLUTION(Comparator.comparingLong((Member file) -> -file.pixels())),
    /** What is stored without loss or as the camera had it. */
    FORMAT(Comparator.comparingInt(KeepRule::rank)),
    /** The most bytes. */
    LARGEST(Comparator.comparingLong((Member file) -> -file.stamp().sizeBytes())),
    /** Taken or changed first. */
    OLDEST(Comparator.comparing(Member::date)),
    /** Taken or changed last. */
    NEWEST(Comparator.comparing(Member::date).reversed()),
    /** The fewest letters in folder and name. */
    SHORTEST_PATH(Comparator.comparingInt((Member file) -> file.path().toString().length()));

    /** What is proposed where nobody chose: every rule, the first ones most. */
    public static final List<KeepRule> USUAL = List.of(RESOLUTION, LARGEST, OLDEST, SHORTEST_PATH);

    private static final Set<String> AS_TAKEN =
            Set.of(
                    "dng", "nef", "cr2", "cr3", "arw", "raf", "orf", "rw2", "pef", "srw", "raw",
                    "nrw", "sr2", "x3f");

    private static final Set<String> WITHOUT_LOSS =
            Set.of(
                    "png", "tif", "tiff", "bmp", "flac", "wav", "aif", "aiff", "ape", "wv", "alac",
                    "psd", "exr");

    @SuppressWarnings("ImmutableEnumChecker") // these comparators have no state
    private final Comparator<Member> order;

    KeepRule(Comparator<Member> order) {
        this.order = order;
    }

    /** Returns the order in which the better file comes first. */
    Comparator<Member> order() {
        return order;
    }

    private static int rank(Member file) {
        String end = end(file.path());
        return AS_TAKEN.contains(end) ? 0 : WITHOUT_LOSS.contains(end) ? 1 : 2;
    }

    private static String end(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
