package semblance.ui;

import semblance.settings.LibraryList.Entry;
import semblance.ui.settings.LibrariesViewModel;
import semblance.ui.settings.LiveSettings;

import java.nio.file.Path;
import java.util.List;

/** The libraries that the settings know, and the one that is there without any settings. */
record KnownLibraries(LiveSettings settings, Path defaultLibrary) {
    /** Returns the folder of the library that was open last. */
    Path current() {
        return settings.now().libraries().open(defaultLibrary);
    }

    /** Returns what a person calls a library; "" if it is not known. */
    String name(Path library) {
        return all().stream()
                .filter(it -> it.folder().equals(library))
                .findFirst()
                .map(LibrariesViewModel::name)
                .orElse("");
    }

    List<Entry> others(Path library) {
        return all().stream().filter(it -> !it.folder().equals(library)).toList();
    }

    private List<Entry> all() {
        return settings.now().libraries().all(defaultLibrary);
    }
}
