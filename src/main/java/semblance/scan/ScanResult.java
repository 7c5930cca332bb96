package semblance.scan;

import java.util.List;
import java.util.Set;

/** How a scan ended. */
public sealed interface ScanResult {
    /**
     * The root was there to the end.
     *
     * @param files how many files were found
     * @param rootIsEmpty whether the root held no entry at all, hidden or excluded ones included:
     *     what the mount point of an unplugged drive looks like
     * @param problems what could not be looked into
     * @param brokenLinks relative paths of symbolic links that lead nowhere, perhaps to a drive
     *     that is not there now; no failures
     */
    record Completed(
            long files, boolean rootIsEmpty, List<ScanProblem> problems, Set<String> brokenLinks)
            implements ScanResult {
        public Completed {
            problems = List.copyOf(problems);
            brokenLinks = Set.copyOf(brokenLinks);
        }
    }

    /**
     * The root is not there or cannot be read, or went away during the scan; nothing can be said of
     * the files below it.
     *
     * @param reason one sentence for a person
     */
    record Offline(String reason) implements ScanResult {}
}
