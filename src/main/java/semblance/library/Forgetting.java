package semblance.library;

import org.jspecify.annotations.Nullable;

import semblance.index.CatalogFile;
import semblance.index.FileKey;
import semblance.index.LibraryRoot;
import semblance.index.Store;
import semblance.index.StoreException;
import semblance.media.ContentId;
import semblance.media.FileStamp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes single files out of the catalog and puts them back. Their vectors stay until the library is
 * closed, so that whoever changes their mind waits for nothing. Safe for use by many threads.
 */
final class Forgetting {
    private final Store store;
    private final Roots roots;
    private final Set<ContentId> held = ConcurrentHashMap.newKeySet();

    Forgetting(Store store, Roots roots) {
        this.store = store;
        this.roots = roots;
    }

    /** Returns the contents of files that may come back; it goes on changing. */
    Set<ContentId> held() {
        return held;
    }

    Forgotten forget(List<Path> files) throws StoreException {
        List<CatalogFile> forgotten = new ArrayList<>();
        for (Path file : files) {
            Path wanted = file.toAbsolutePath().normalize();
            LibraryRoot root = roots.containing(wanted).orElse(null);
            if (root != null && !wanted.equals(root.folder())) {
                FileKey key = new FileKey(root.id(), Roots.relative(root.folder(), wanted));
                store.catalog().find(key).ifPresent(forgotten::add);
            }
        }
        for (CatalogFile file : forgotten) {
            if (file instanceof CatalogFile.Indexed indexed) {
                held.add(indexed.content());
            }
            store.catalog().remove(file.key());
        }
        store.commit();
        return new Forgotten(forgotten);
    }

    void remember(Forgotten forgotten) throws StoreException {
        Map<String, LibraryRoot> byId = roots.byId();
        for (CatalogFile file : forgotten.files()) {
            LibraryRoot root = byId.get(file.key().rootId());
            // What is another file by now, the next run finds out.
            if (root != null && file.stamp().equals(stamp(Roots.resolve(root, file.key())))) {
                store.catalog().put(file);
            }
        }
        store.commit();
    }

    private static @Nullable FileStamp stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(attributes.size(), attributes.lastModifiedTime().toInstant());
        } catch (IOException _) {
            return null;
        }
    }
}
