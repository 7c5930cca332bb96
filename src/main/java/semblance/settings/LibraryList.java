package semblance.settings;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The libraries that a person has.
 *
 * @param known in the order in which they were made; as long as there is only the first one, it is
 *     not listed
 * @param current the own folder of the one to open, null for {@link AppFolders#defaultLibrary}
 */
public record LibraryList(List<Entry> known, @Nullable Path current) {
    public static final LibraryList DEFAULT = new LibraryList(List.of(), null);

    /**
     * One library.
     *
     * @param name "" until it was given one
     * @param folder where the library's own files are
     */
    public record Entry(String name, Path folder) {}

    public LibraryList {
        known = List.copyOf(known);
    }

    /** Returns all libraries; at least the one to open is among them. */
    public List<Entry> all(Path defaultLibrary) {
        Path open = open(defaultLibrary);
        if (known.stream().anyMatch(it -> it.folder().equals(open))) {
            return known;
        }
        List<Entry> all = new ArrayList<>();
        all.add(new Entry("", open));
        all.addAll(known);
        return List.copyOf(all);
    }

    /** Returns the own folder of the library to open. */
    public Path open(Path defaultLibrary) {
        return current == null ? defaultLibrary : current;
    }

    public LibraryList withKnown(List<Entry> value) {
        return new LibraryList(value, current);
    }

    public LibraryList withCurrent(@Nullable Path value) {
        return new LibraryList(known, value);
    }
}
