package semblance.ui.map;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What can be done with files of the map; the window knows how. */
public interface MapHooks {
    void open(Path file);

    void showInFolder(Path file);

    void copyPaths(List<Path> files);

    /** Searches for what resembles all of some files. */
    void findSimilar(List<Path> files);

    /** Returns what lists files as results; empty if nothing does. */
    Optional<Consumer<List<Path>>> showInResults();

    /** Returns what searches among some files only; empty if nothing does. */
    Optional<Consumer<List<Path>>> searchAmong();
}
