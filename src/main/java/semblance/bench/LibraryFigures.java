package semblance.bench;

import semblance.engine.Engine;
import semblance.index.Store;
import semblance.library.IndexingOptions;
import semblance.library.IndexingReport;
import semblance.library.Libraries;
import semblance.library.Library;
import semblance.media.MediaFile;
import semblance.media.QueryMedia;
import semblance.search.Query;
import semblance.search.SearchOptions;
import semblance.search.Searcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How fast a folder of pictures is indexed, found unchanged, and searched. */
final class LibraryFigures {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final int QUERIES = 20;

    private final Engine engine;
    private final Store.Opener stores;
    private final Path folder;
    private final int count;
    private final int runs;

    LibraryFigures(Engine engine, Store.Opener stores, Path folder, int count, int runs) {
        this.engine = engine;
        this.stores = stores;
        this.folder = folder;
        this.count = count;
        this.runs = runs;
    }

    List<Figure> measure() throws Exception {
        Path media = folder.resolve("media");
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(MadeMedia.jpeg(media.resolve(i + ".jpg"), WIDTH, HEIGHT, i));
        }
        // The baseline is the bare engine over the same files: what the library costs on top shows.
        long began = System.nanoTime();
        for (Path file : files) {
            MediaFile picture = engine.identify(file);
            engine.analyze(picture, engine.defaultSpaces(picture.kind()));
        }
        Runs bare = new Runs((System.nanoTime() - began) / 1e9).per(count);
        try (Library library =
                new Libraries(stores, engine)
                        .open(Files.createDirectories(folder.resolve("library")))) {
            library.addFolder(media);
            IndexingReport first = library.newRun(List.of(), IndexingOptions.usual()).execute();
            if (first.indexed() != count) {
                throw new IllegalStateException(
                        "only " + first.indexed() + " of " + count + " were indexed");
            }
            Runs indexing = new Runs(first.took().toNanos() / 1e9).per(count);
            Runs unchanged =
                    Runs.seconds(
                                    runs,
                                    () ->
                                            library.newRun(List.of(), IndexingOptions.usual())
                                                    .execute())
                            .per(count);
            Searcher searcher = new Searcher(library, engine);
            double[] millis = new double[QUERIES];
            for (int i = -1; i < QUERIES; i++) {
                Query query =
                        Query.like(new QueryMedia.OfFile(files.get(Math.max(0, i)), null, null));
                long start = System.nanoTime();
                searcher.search(query, SearchOptions.DEFAULT);
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - start) / 1e6;
                }
            }
            return List.of(
                    bare.figure("bare engine, 800x600 jpeg, one thread", "files/s", null, null),
                    indexing.figure(
                            "index " + count + " pictures",
                            "files/s",
                            "bare engine, one thread",
                            indexing.median() / bare.median()),
                    unchanged.figure("look through unchanged files", "files/s", null, null),
                    new Runs(millis)
                            .figure("search by picture, decoding it included", "ms", null, null));
        }
    }
}
