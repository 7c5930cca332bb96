package semblance.scan;

import semblance.media.FileStamp;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what a scan finds with what was known of a root, while the scan goes on: {@link #of} for
 * each found file, then {@link #finish} once. That a new file is one that was moved cannot be told
 * here: only its content tells. For one scan by one thread.
 */
public final class FolderChanges {
    private final Map<String, FileStamp> known;
    private final Set<String> notSeen;

    private FolderChanges(Map<String, FileStamp> known) {
        this.known = known;
        this.notSeen = new HashSet<>(known.keySet());
    }

    /** What a found file is against what was known of it. */
    public enum Change {
        NEW,
        /** Its size or its time is another. */
        CHANGED,
        UNCHANGED
    }

    /** What is to be thought of the known files that were not found. */
    public sealed interface Ending {
        /**
         * @param relativePaths known files that are no longer there, in order
         */
        record Gone(Set<String> relativePaths) implements Ending {
            public Gone {
                relativePaths = Collections.unmodifiableSet(new TreeSet<>(relativePaths));
            }
        }

        /**
         * The root is not there now. No file is gone.
         *
         * @param reason one sentence for a person
         */
        record Offline(String reason) implements Ending {}
    }

    /**
     * @param known the stamps of all known files of the root by their relative paths; it is not
     *     copied and must not change before {@link #finish}
     */
    public static FolderChanges since(Map<String, FileStamp> known) {
        return new FolderChanges(known);
    }

    public Change of(FoundFile file) {
        notSeen.remove(file.relativePath());
        FileStamp before = known.get(file.relativePath());
        if (before == null) {
            return Change.NEW;
        }
        return before.equals(file.stamp()) ? Change.UNCHANGED : Change.CHANGED;
    }

    /**
     * Tells which known files are gone. Those in and below what the scan could not look into are
     * not, nor those below a link that leads nowhere now. A root that is empty while files of it
     * are known is taken for the mount point of an unplugged drive: offline, and nothing is gone.
     * (Who has really deleted everything removes the folder from the library.)
     */
    public Ending finish(ScanResult scan) {
        return switch (scan) {
            case ScanResult.Offline(String reason) -> new Ending.Offline(reason);
            case ScanResult.Completed completed when completed.rootIsEmpty() && !known.isEmpty() ->
                    new Ending.Offline("The folder is empty, as if its drive were not connected.");
            case ScanResult.Completed completed -> new Ending.Gone(gone(completed));
        };
    }

    private Set<String> gone(ScanResult.Completed scan) {
        Set<String> unknown = new HashSet<>();
        scan.problems().forEach(problem -> unknown.add(problem.relativePath()));
        Set<String> gone = new HashSet<>();
        if (unknown.contains("")) {
            return gone;
        }
        for (String path : notSeen) {
            if (!unknown.contains(path) && !isBelow(path, unknown, scan.brokenLinks())) {
                gone.add(path);
            }
        }
        return gone;
    }

    private static boolean isBelow(String path, Set<String> folders, Set<String> otherFolders) {
        int slash = path.lastIndexOf('/');
        while (slash > 0) {
            String folder = path.substring(0, slash);
            if (folders.contains(folder) || otherFolders.contains(folder)) {
                return true;
            }
            slash = path.lastIndexOf('/', slash - 1);
        }
        return false;
    }
}
