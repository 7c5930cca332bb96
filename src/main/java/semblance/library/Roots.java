package semblance.library;

import semblance.index.CatalogFile;
import semblance.index.FileKey;
import semblance.index.LibraryRoot;
import semblance.index.Store;
import semblance.index.StoreException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The folders of a library in its catalog. Safe for use by many threads. */
final class Roots {
    private final Store store;

    Roots(Store store) {
        this.store = store;
    }

    static boolean isOnline(LibraryRoot root) {
        return Files.isDirectory(root.folder());
    }

    static Path resolve(LibraryRoot root, FileKey key) {
        return resolve(root, key.relativePath());
    }

    /**
     * Returns a path below a root.
     *
     * @param relative as keys have it; "" for the root's folder
     */
    static Path resolve(LibraryRoot root, String relative) {
        return root.folder()
                .resolve(relative.replace("/", root.folder().getFileSystem().getSeparator()));
    }

    /** Returns the path of {@code file} below {@code folder} as keys have it. */
    static String relative(Path folder, Path file) {
        return folder.relativize(file)
                .toString()
                .replace(folder.getFileSystem().getSeparator(), "/");
    }

    Map<String, LibraryRoot> byId() throws StoreException {
        Map<String, LibraryRoot> byId = new HashMap<>();
        for (LibraryRoot root : store.catalog().roots()) {
            byId.put(root.id(), root);
        }
        return byId;
    }

    /** Returns the root that is {@code folder} or lies above it. */
    Optional<LibraryRoot> containing(Path folder) throws StoreException {
        return store.catalog().roots().stream()
                .filter(root -> folder.startsWith(root.folder()))
                .findFirst();
    }

    synchronized void add(Path folder) throws StoreException {
        if (containing(folder).isPresent()) {
            return;
        }
        LibraryRoot added = new LibraryRoot(UUID.randomUUID().toString().substring(0, 8), folder);
        List<LibraryRoot> before = store.catalog().roots();
        List<LibraryRoot> swallowed =
                before.stream().filter(root -> root.folder().startsWith(folder)).toList();
        List<LibraryRoot> with = new ArrayList<>(before);
        with.add(added);
        store.catalog().setRoots(with);
        for (LibraryRoot root : swallowed) {
            takeOver(root, added);
        }
        with.removeAll(swallowed);
        store.catalog().setRoots(with);
        store.commit();
    }

    synchronized void remove(Path folder) throws StoreException {
        List<LibraryRoot> left = new ArrayList<>(store.catalog().roots());
        left.removeIf(root -> root.folder().equals(folder));
        store.catalog().setRoots(left);
    }

    private void takeOver(LibraryRoot from, LibraryRoot to) throws StoreException {
        String prefix = relative(to.folder(), from.folder());
        List<CatalogFile> files = new ArrayList<>();
        store.catalog()
                .forEach(file -> {
                    if (file.key().rootId().equals(from.id())) {
                        files.add(file);
                    }
                });
        for (CatalogFile file : files) {
            FileKey key = new FileKey(to.id(), prefix + "/" + file.key().relativePath());
            store.catalog()
                    .put(
                            switch (file) {
                                case CatalogFile.Indexed(
                                                _,
                                                var stamp,
                                                var kind,
                                                var content,
                                                var facts,
                                                var spaces) ->
                                        new CatalogFile.Indexed(
                                                key, stamp, kind, content, facts, spaces);
                                case CatalogFile.Failed(
                                                _,
                                                var stamp,
                                                var kind,
                                                var stage,
                                                var reason) ->
                                        new CatalogFile.Failed(key, stamp, kind, stage, reason);
                            });
        }
    }
}
