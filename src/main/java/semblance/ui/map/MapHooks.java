package semblance.ui.map;

import semblance.media.ContentId;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What can be done with files of the map; the window knows how. */
public interface MapHooks {
    void open(Path file);

    void showInFolder(Path file);

    void copyPaths(List<Path> files);

    /** Searches for what resembles all of some files. */
    void findSimilar(List<Path> files);

    /** Lists files as results. */
    void showInResults(Set<ContentId> files);

    /** Searches among some files only. */
    void searchAmong(Set<ContentId> files);

    /** Learns how many of the files that were to be shown are not on the map. */
    void missing(int files);
}
