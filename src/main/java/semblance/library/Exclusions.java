package semblance.library;

import semblance.scan.GlobException;
import semblance.scan.ScanRules;

import java.nio.file.Path;
import java.util.List;

/** Reads what a person leaves out of a library. */
final class Exclusions {
    private Exclusions() {}

    /**
     * @param location the library's own folder, which is left out always
     */
    static ScanRules rules(List<String> exclusions, boolean includeHidden, Path location)
            throws LibraryException {
        try {
            return ScanRules.of(exclusions, includeHidden, List.of(location));
        } catch (GlobException e) {
            throw new LibraryException(
                    LibraryException.Problem.WRONG_EXCLUSION, String.valueOf(e.getMessage()));
        }
    }
}
