package semblance.library;

import semblance.engine.Engine;
import semblance.index.CatalogFile;
import semblance.index.FileState;
import semblance.index.LibraryRoot;
import semblance.index.Store;
import semblance.index.StoreException;
import semblance.media.ContentId;
import semblance.media.MediaKind;
import semblance.scan.ScanRules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The folders that a person searches, and all that is known of their files. Safe for use by many
 * threads; one {@link IndexingRun} at a time changes it.
 */
public final class Library implements AutoCloseable {
    private final Path location;
    private final Store store;
    private final Engine engine;
    private final ThumbnailCache thumbnails;
    private final Roots roots;
    private final RunGate gate = new RunGate();
    private final Forgetting forgetting;

    private Library(Path location, Store store, Engine engine) {
        this.location = location;
        this.store = store;
        this.engine = engine;
        this.thumbnails = new ThumbnailCache(location.resolve("thumbnails"));
        this.roots = new Roots(store);
        this.forgetting = new Forgetting(store, roots);
    }

    static Library open(Path folder, Store.Opener stores, Engine engine, Store.Access access)
            throws LibraryException {
        Path location = folder.toAbsolutePath().normalize();
        try {
            return new Library(location, stores.open(location, access), engine);
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /** Returns the library's own folder. */
    public Path location() {
        return location;
    }

    /** Returns the folders in the order in which they were added. */
    public List<LibraryFolder> folders() throws LibraryException {
        return status().folders();
    }

    /**
     * Adds a folder, whose files the next run indexes. Does nothing if it or a folder above it is
     * there; takes over the files of folders below it.
     *
     * @throws LibraryException NO_SUCH_FOLDER if there is no such folder
     */
    public void addFolder(Path folder) throws LibraryException {
        Path added = folder.toAbsolutePath().normalize();
        boolean isKnown =
                store.catalog().roots().stream().anyMatch(root -> root.folder().equals(added));
        if (isKnown) {
            // It may be on a drive that is not connected now.
            return;
        }
        if (!Files.isDirectory(added)) {
            throw new LibraryException(
                    LibraryException.Problem.NO_SUCH_FOLDER,
                    "There is no folder "
                            + folder
                            + ": check the name, or connect the drive that it is on.");
        }
        try {
            roots.add(added);
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /**
     * Forgets a folder and its files, after a run that is at work has ended; nothing in the folder
     * itself is touched.
     */
    public void removeFolder(Path folder) throws LibraryException {
        // A run that is at work has vectors of files that the catalog does not list yet.
        try (RunGate.Pass _ = gate.enter(new RunControl())) {
            roots.remove(folder.toAbsolutePath().normalize());
            new Orphans(store, thumbnails, forgetting.held()).sweep();
            store.commit();
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    public LibraryStatus status() throws LibraryException {
        try {
            return new StatusCount(store).status(location);
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /** Returns the files that could not be indexed, by path. */
    public List<FileOutcome.Failed> failures() throws LibraryException {
        List<FileOutcome.Failed> failures = new ArrayList<>();
        try {
            Map<String, LibraryRoot> byId = roots.byId();
            store.catalog()
                    .forEachState(file -> {
                        if (file
                                instanceof
                                CatalogFile.Failed(var key, _, _, var stage, var reason)) {
                            LibraryRoot root = byId.get(key.rootId());
                            if (root != null) {
                                failures.add(
                                        new FileOutcome.Failed(
                                                Roots.resolve(root, key), stage, reason));
                            }
                        }
                    });
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
        failures.sort(Comparator.comparing(FileOutcome.Failed::path));
        return failures;
    }

    /** Returns the files of some kinds that have copies, the most bytes first. */
    public List<Copies> copies(Set<MediaKind> kinds) throws LibraryException {
        Map<ContentId, List<FileState.Indexed>> byContent = new HashMap<>();
        try {
            Map<String, LibraryRoot> byId = roots.byId();
            store.catalog()
                    .forEachState(file -> {
                        if (file instanceof FileState.Indexed indexed
                                && kinds.contains(indexed.kind())
                                && byId.containsKey(indexed.key().rootId())) {
                            byContent
                                    .computeIfAbsent(indexed.content(), _ -> new ArrayList<>())
                                    .add(indexed);
                        }
                    });
            return byContent.values().stream()
                    .filter(files -> files.size() > 1)
                    .map(files ->
                            new Copies(
                                    files.getFirst().kind(),
                                    files.getFirst().stamp().sizeBytes(),
                                    Copies.apart(paths(files, byId))))
                    .filter(copies -> copies.paths().size() > 1)
                    .sorted(
                            Comparator.comparingLong((Copies copies) -> -copies.sizeBytes())
                                    .thenComparing(copies -> copies.paths().getFirst()))
                    .toList();
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    private static List<Path> paths(List<FileState.Indexed> files, Map<String, LibraryRoot> byId) {
        List<Path> paths = new ArrayList<>();
        for (FileState.Indexed file : files) {
            LibraryRoot root = byId.get(file.key().rootId());
            if (root != null) {
                paths.add(Roots.resolve(root, file.key()));
            }
        }
        paths.sort(Comparator.naturalOrder());
        return paths;
    }

    /**
     * Takes files out of the library, which someone has moved away, without looking through its
     * folders. What is known of them is kept as long as the library is open.
     *
     * @return what {@link #remember} takes if they come back
     */
    public Forgotten forget(List<Path> files) throws LibraryException {
        try {
            return forgetting.forget(files);
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /** Puts files that came back where they were into the library again, with all that is known. */
    public void remember(Forgotten forgotten) throws LibraryException {
        try {
            forgetting.remember(forgotten);
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /** Forgets that files failed, so that the next run tries them again. */
    public void retryFailures() throws LibraryException {
        try {
            List<CatalogFile.Failed> failed = new ArrayList<>();
            store.catalog()
                    .forEachState(file -> {
                        if (file instanceof CatalogFile.Failed failure) {
                            failed.add(failure);
                        }
                    });
            for (CatalogFile.Failed failure : failed) {
                store.catalog().remove(failure.key());
            }
            store.commit();
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /**
     * Returns the file of the small picture (JPEG, at most 320 pixels wide and high) of a content,
     * if it has one.
     */
    public Optional<Path> thumbnail(ContentId content) {
        return thumbnails.find(content);
    }

    /** Returns what answers searches in this library. */
    public LibraryIndex index() {
        return new LibraryIndex(store);
    }

    /**
     * Returns a run that brings folders up to date.
     *
     * @param folders folders of the library or below them; all folders of the library if it is
     *     empty
     */
    public IndexingRun newRun(List<Path> folders, IndexingOptions options) {
        return new FolderIndexing(
                store,
                engine,
                thumbnails,
                roots,
                location,
                gate,
                forgetting.held(),
                folders,
                options);
    }

    /**
     * Returns a watch over folders of the library.
     *
     * @param options of the runs that follow from it: what they leave out is not watched
     */
    public LibraryWatch watch(List<Path> folders, IndexingOptions options) throws LibraryException {
        return new LibraryWatch(
                folders, Exclusions.rules(options.exclusions(), options.includeHidden(), location));
    }

    /**
     * Counts the known files that a run would forget with these exclusions.
     *
     * @throws LibraryException WRONG_EXCLUSION if one of them makes no sense
     */
    public long countLeftOut(List<String> exclusions, boolean includeHidden)
            throws LibraryException {
        ScanRules rules = Exclusions.rules(exclusions, includeHidden, location);
        long[] count = {0};
        try {
            store.catalog()
                    .forEachState(file -> {
                        if (rules.leavesOut(file.key().relativePath())) {
                            count[0]++;
                        }
                    });
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
        return count[0];
    }

    /** Ends a run that is at work, with what it did kept, and closes the library. */
    @Override
    public void close() throws LibraryException {
        gate.close();
        try {
            store.close();
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }
}
