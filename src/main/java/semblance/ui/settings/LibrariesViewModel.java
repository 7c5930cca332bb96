package semblance.ui.settings;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import semblance.settings.LibraryList.Entry;
import semblance.ui.look.Reasons;
import semblance.ui.look.Texts;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The libraries a person has, one of which is open. Belongs to the JavaFX thread. */
public final class LibrariesViewModel {
    private final LiveSettings settings;
    private final LibraryDoor door;
    private final Background background;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    public LibrariesViewModel(LiveSettings settings, LibraryDoor door, Background background) {
        this.settings = settings;
        this.door = door;
        this.background = background;
    }

    /** Returns all libraries in the order in which they were made. */
    public List<Entry> all() {
        return settings.now().libraries().all(door.firstLibrary());
    }

    /** Returns the one that is open. */
    public Entry current() {
        Path open = settings.now().libraries().open(door.firstLibrary());
        return all().stream().filter(it -> it.folder().equals(open)).findFirst().orElseThrow();
    }

    public boolean isCurrent(Entry library) {
        return current().folder().equals(library.folder());
    }

    /** Returns what a person calls a library. */
    public static String name(Entry library) {
        return library.name().isBlank() ? Texts.of("settings.library.first") : library.name();
    }

    /** Returns why something could not be done, "" if nothing failed. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Makes a library and shows it. */
    public void create(String name) {
        if (name.isBlank()) {
            return;
        }
        Entry made = new Entry(name.strip(), door.newFolder(name.strip()));
        list(all -> {
            List<Entry> more = new ArrayList<>(all);
            more.add(made);
            return more;
        });
        open(made);
    }

    public void rename(Entry library, String name) {
        if (!name.isBlank()) {
            list(all ->
                    all.stream()
                            .map(it ->
                                    it.folder().equals(library.folder())
                                            ? new Entry(name.strip(), it.folder())
                                            : it)
                            .toList());
        }
    }

    /** Closes the library that is open and shows another one. */
    public void open(Entry library) {
        if (isCurrent(library)) {
            return;
        }
        // All of them are listed from now on, for the first one is known only while it is open.
        list(all -> all);
        door.open(library.folder());
    }

    /** Tells whether a library can leave the list: the one that is open stays. */
    public boolean canRemove(Entry library) {
        return !isCurrent(library);
    }

    /** Tells whether a library's own files can be deleted, too. */
    public boolean canDelete(Entry library) {
        return canRemove(library) && door.mayDelete(library.folder());
    }

    /**
     * Takes a library off the list.
     *
     * @param withFiles its own files are deleted; else it can be had back by {@link #putBack}
     */
    public void remove(Entry library, boolean withFiles) {
        if (!canRemove(library)) {
            return;
        }
        list(all -> all.stream().filter(it -> !it.folder().equals(library.folder())).toList());
        if (withFiles && door.mayDelete(library.folder())) {
            problem.set("");
            var _ =
                    background.run(
                            () -> {
                                door.delete(library.folder());
                                return true;
                            },
                            done -> {},
                            failure -> problem.set(Reasons.sentence(failure)));
        }
    }

    /** Lists a library again. */
    public void putBack(Entry library) {
        list(all -> {
            List<Entry> more = new ArrayList<>(all);
            if (more.stream().noneMatch(it -> it.folder().equals(library.folder()))) {
                more.add(library);
            }
            return more;
        });
    }

    private void list(UnaryOperator<List<Entry>> change) {
        Path first = door.firstLibrary();
        settings.change(
                kept -> kept.withLibraries(it -> it.withKnown(change.apply(it.all(first)))));
    }
}
