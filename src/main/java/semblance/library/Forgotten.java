package semblance.library;

import semblance.index.CatalogFile;

import java.util.List;

/** What a library knew of files that were moved away. */
public final class Forgotten {
    private final List<CatalogFile> files;

    Forgotten(List<CatalogFile> files) {
        this.files = List.copyOf(files);
    }

    List<CatalogFile> files() {
        return files;
    }
}
