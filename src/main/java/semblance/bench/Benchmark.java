package semblance.bench;

import semblance.engine.Engine;
import semblance.index.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The program's own benchmark. It makes its own pictures, sounds and vectors, by fixed seeds, in a
 * temporary folder that it removes again; no library of the person is touched. For one thread.
 */
public final class Benchmark {
    private static final int QUICK_RUNS = 3;
    private static final int FULL_RUNS = 7;

    private final Engine engine;
    private final Store.Opener stores;

    public Benchmark(Engine engine, Store.Opener stores) {
        this.engine = engine;
        this.stores = stores;
    }

    /**
     * Measures everything.
     *
     * @param quick fewer runs over less: a minute instead of several
     * @param progress told in a few words what is being measured
     */
    public List<Figure> run(boolean quick, Consumer<String> progress) throws Exception {
        Path folder = Files.createTempDirectory("semblance-bench");
        int runs = quick ? QUICK_RUNS : FULL_RUNS;
        try {
            List<Figure> figures = new ArrayList<>();
            progress.accept("decoding and embedding");
            figures.addAll(new MediaFigures(engine, folder.resolve("single"), runs).measure());
            progress.accept("indexing and searching a folder of pictures");
            figures.addAll(
                    new LibraryFigures(
                                    engine,
                                    stores,
                                    folder.resolve("folder"),
                                    quick ? 200 : 1000,
                                    runs)
                            .measure());
            progress.accept("searching vectors");
            figures.addAll(
                    new VectorFigures(stores, folder.resolve("vectors"), quick ? 20_000 : 100_000)
                            .measure());
            return figures;
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
