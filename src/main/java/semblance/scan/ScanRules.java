package semblance.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a scan leaves out. Immutable.
 *
 * @param exclusions files and folders below a root
 * @param includeHidden whether files and folders are looked at whose name begins with a dot or that
 *     Windows calls hidden; a root is looked at anyway
 * @param excludedFolders folders that are not entered wherever they are come across, by whatever
 *     path; they need not exist
 */
public record ScanRules(List<Glob> exclusions, boolean includeHidden, Set<Path> excludedFolders) {
    /** What nobody wants to find: waste bins, and what systems and tools keep for themselves. */
    public static final List<String> USUAL_EXCLUSIONS =
            List.of(
                    "$RECYCLE.BIN/",
                    "System Volume Information/",
                    ".Trash/",
                    ".Trash-*/",
                    ".Trashes/",
                    ".git/",
                    ".hg/",
                    ".svn/",
                    "node_modules/",
                    "__MACOSX/",
                    ".AppleDouble/",
                    "._*",
                    "@eaDir/",
                    "#recycle/",
                    ".thumbnails/",
                    "lost+found/");

    public ScanRules {
        exclusions = List.copyOf(exclusions);
        excludedFolders = Set.copyOf(excludedFolders);
    }

    /**
     * Returns the rules with a person's exclusions besides the {@linkplain #USUAL_EXCLUSIONS usual}
     * ones.
     *
     * @throws GlobException if one of {@code exclusions} is no {@link Glob}
     */
    public static ScanRules of(
            Collection<String> exclusions, boolean includeHidden, Collection<Path> excludedFolders)
            throws GlobException {
        List<Glob> globs = new ArrayList<>();
        for (String glob : USUAL_EXCLUSIONS) {
            globs.add(Glob.parse(glob));
        }
        for (String glob : exclusions) {
            globs.add(Glob.parse(glob));
        }
        return new ScanRules(globs, includeHidden, Set.copyOf(excludedFolders));
    }

    /**
     * Tells by its path alone whether a scan leaves out a file, or a folder above it.
     *
     * @param relativePath below the root, with '/' between names
     */
    public boolean leavesOut(String relativePath) {
        if (!includeHidden && (relativePath.startsWith(".") || relativePath.contains("/."))) {
            return true;
        }
        for (int slash = relativePath.indexOf('/');
                slash >= 0;
                slash = relativePath.indexOf('/', slash + 1)) {
            if (excludesFolder(relativePath.substring(0, slash))) {
                return true;
            }
        }
        return excludesFile(relativePath);
    }

    boolean excludesFile(String relativePath) {
        for (Glob glob : exclusions) {
            if (glob.matchesFile(relativePath)) {
                return true;
            }
        }
        return false;
    }

    boolean excludesFolder(String relativePath) {
        for (Glob glob : exclusions) {
            if (glob.matchesFolder(relativePath)) {
                return true;
            }
        }
        return false;
    }
}
