package semblance.library;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddingSpace;
import semblance.engine.Engine;
import semblance.fingerprint.Fingerprinter;
import semblance.index.Catalog;
import semblance.index.CatalogFile;
import semblance.index.FileKey;
import semblance.index.FileState;
import semblance.index.LibraryRoot;
import semblance.index.StoreException;
import semblance.media.FileStamp;
import semblance.media.MediaKind;
import semblance.media.Stage;
import semblance.scan.FolderChanges;
import semblance.scan.FolderScanner;
import semblance.scan.FoundFile;
import semblance.scan.ScanProblem;
import semblance.scan.ScanResult;
import semblance.scan.ScanRules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What folders hold against what the catalog knows of them: which files want work, which are gone.
 * For one thread.
 */
final class Survey {
    private final Catalog catalog;
    private final Engine engine;
    private final Set<String> models;
    private final List<Work> work = new ArrayList<>();
    private final List<FileState> gone = new ArrayList<>();
    private final List<FileOutcome.Failed> failedBefore = new ArrayList<>();
    private final List<ScanProblem> problems = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private long unchanged;
    private boolean changesContents;

    Survey(Catalog catalog, Engine engine, Set<String> models) {
        this.catalog = catalog;
        this.engine = engine;
        this.models = models;
    }

    /**
     * A file that wants work.
     *
     * @param known what the catalog had of it, or null
     */
    record Work(FileKey key, FoundFile file, @Nullable FileState known) {}

    /**
     * Looks through a folder.
     *
     * @param folder the root's own or one below it
     */
    void look(LibraryRoot root, Path folder, ScanRules rules, Tally tally)
            throws StoreException, InterruptedException {
        String prefix =
                folder.equals(root.folder()) ? "" : Roots.relative(root.folder(), folder) + "/";
        Map<String, FileState> known = new HashMap<>();
        Map<String, FileStamp> stamps = new HashMap<>();
        catalog.forEachState(
                root.id(),
                prefix,
                file -> {
                    String path = file.key().relativePath().substring(prefix.length());
                    known.put(path, file);
                    stamps.put(path, file.stamp());
                });
        FolderChanges changes = FolderChanges.since(stamps);
        ScanResult result =
                new FolderScanner(rules)
                        .scan(
                                folder,
                                found -> {
                                    tally.found();
                                    sort(
                                            root,
                                            prefix,
                                            found,
                                            changes.of(found),
                                            known.get(found.relativePath()));
                                });
        if (result instanceof ScanResult.Completed completed) {
            problems.addAll(completed.problems());
        }
        switch (changes.finish(result)) {
            case FolderChanges.Ending.Gone(var paths) -> {
                for (String path : paths) {
                    FileState file = known.get(path);
                    if (file != null) {
                        gone.add(file);
                        changesContents = true;
                    }
                }
            }
            case FolderChanges.Ending.Offline(var reason) ->
                    notices.add(folder + " is offline, all that is known of it is kept: " + reason);
        }
    }

    private void sort(
            LibraryRoot root,
            String prefix,
            FoundFile found,
            FolderChanges.Change change,
            @Nullable FileState known) {
        Work wanted = new Work(new FileKey(root.id(), prefix + found.relativePath()), found, known);
        switch (change) {
            case NEW -> work.add(wanted);
            case CHANGED -> {
                changesContents = true;
                work.add(wanted);
            }
            case UNCHANGED -> {
                switch (known) {
                    case FileState.Indexed indexed
                            when indexed.spaces().containsAll(wantedKeys(indexed.kind())) ->
                            unchanged++;
                    case CatalogFile.Failed failed
                            when failed.stage() != Stage.SCAN && failed.stage() != Stage.READ ->
                            failedBefore.add(
                                    new FileOutcome.Failed(
                                            found.path(), failed.stage(), failed.reason()));
                    case null, default -> work.add(wanted);
                }
            }
        }
    }

    private Set<String> wantedKeys(MediaKind kind) {
        Set<String> keys = new HashSet<>();
        for (EmbeddingSpace space : wantedSpaces(engine, kind, models)) {
            keys.add(space.key());
        }
        if (wantsFingerprint(kind)) {
            keys.add(Fingerprinter.KEY);
        }
        return keys;
    }

    /** Tells whether files of a kind have sound, of which a fingerprint is kept by any models. */
    static boolean wantsFingerprint(MediaKind kind) {
        return kind != MediaKind.IMAGE;
    }

    /**
     * Returns the spaces that files of a kind are to be embedded into.
     *
     * @param models the chosen ones; the engine's defaults if nobody chose
     */
    static List<EmbeddingSpace> wantedSpaces(Engine engine, MediaKind kind, Set<String> models) {
        return models.isEmpty()
                ? engine.defaultSpaces(kind)
                : engine.spaces(kind).stream()
                        .filter(space -> models.contains(space.modelId()))
                        .toList();
    }

    List<Work> work() {
        return work;
    }

    List<FileState> gone() {
        return gone;
    }

    /**
     * Returns files that failed in an earlier run and have not changed since: trying again would
     * waste time.
     */
    List<FileOutcome.Failed> failedBefore() {
        return failedBefore;
    }

    List<ScanProblem> problems() {
        return problems;
    }

    List<String> notices() {
        return notices;
    }

    long unchanged() {
        return unchanged;
    }

    /** Tells whether some content may have lost its last file. */
    boolean changesContents() {
        return changesContents;
    }
}
