package semblance.library;

import semblance.embed.EmbeddingSpace;
import semblance.index.CatalogFile;
import semblance.index.FileState;
import semblance.index.LibraryRoot;
import semblance.index.Store;
import semblance.index.StoreException;
import semblance.media.MediaKind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Counts what a library holds. */
record StatusCount(Store store) {
    LibraryStatus status(Path location) throws StoreException {
        Map<String, long[]> byRoot = new HashMap<>();
        Coverage coverage = new Coverage();
        store.catalog()
                .forEachState(file -> {
                    long[] counts = byRoot.computeIfAbsent(file.key().rootId(), _ -> new long[2]);
                    switch (file) {
                        case FileState.Indexed indexed -> {
                            counts[0]++;
                            coverage.add(indexed);
                        }
                        case CatalogFile.Failed _ -> counts[1]++;
                    }
                });
        List<LibraryFolder> folders = new ArrayList<>();
        long failed = 0;
        for (LibraryRoot root : store.catalog().roots()) {
            long[] counts = byRoot.getOrDefault(root.id(), new long[2]);
            folders.add(
                    new LibraryFolder(root.folder(), Roots.isOnline(root), counts[0], counts[1]));
            failed += counts[1];
        }
        Map<MediaKind, Long> byKind = new EnumMap<>(MediaKind.class);
        for (MediaKind kind : MediaKind.values()) {
            byKind.put(kind, coverage.files(Set.of(kind)));
        }
        Map<String, Long> vectors = new HashMap<>();
        Map<String, ModelCoverage> models = new HashMap<>();
        for (EmbeddingSpace space : store.spaces()) {
            long size = store.vectors(space).size();
            vectors.merge(space.modelId(), size, Long::sum);
            Set<MediaKind> kinds = coverage.kinds(space);
            ModelCoverage counted =
                    new ModelCoverage(coverage.covered(space, kinds), coverage.files(kinds), size);
            // Of two versions of a model the one that has seen more is told of.
            models.merge(space.modelId(), counted, (a, b) -> a.files() >= b.files() ? a : b);
        }
        return new LibraryStatus(
                location,
                folders,
                byKind,
                failed,
                vectors,
                models,
                coverage.fingerprinted(),
                bytesBelow(location));
    }

    private static long bytesBelow(Path location) {
        long[] bytes = {0};
        try (Stream<Path> files = Files.walk(location)) {
            files.forEach(file -> {
                if (Files.isRegularFile(file)) {
                    bytes[0] += file.toFile().length();
                }
            });
        } catch (IOException | UncheckedIOException _) {
            // Files come and go while the library is at work: what could be counted is near enough.
            return bytes[0];
        }
        return bytes[0];
    }
}
