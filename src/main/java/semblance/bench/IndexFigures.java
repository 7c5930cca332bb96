package semblance.bench;

import org.jspecify.annotations.Nullable;

import semblance.embed.Embedding;
import semblance.index.Neighbor;
import semblance.index.Store;
import semblance.index.VectorIndex;
import semblance.media.ContentId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the formats of an index cost and give, over the same made collection: how fast it is built
 * by as many threads as there are processors, how long searches for ten files take one after the
 * other, how many of the ten that exact search finds they find, and how large it is. The first
 * format is the baseline of the others.
 */
final class IndexFigures {
    private static final int QUERIES = 1000;
    private static final int QUICK_QUERIES = 200;
    private static final int WARM_UP = 100;
    private static final int NEIGHBORS = 10;

    private final Map<String, Store.Opener> formats;
    private final Path folder;
    private final int queries;

    /**
     * @param quick fewer searches
     */
    IndexFigures(Map<String, Store.Opener> formats, Path folder, boolean quick) {
        this.formats = formats;
        this.folder = folder;
        this.queries = quick ? QUICK_QUERIES : QUERIES;
    }

    /** What was measured of one format. */
    private record Measured(
            double vectorsPerSecond,
            double openMillis,
            Runs millis,
            double recall,
            int segments,
            double walkedBytes,
            double bytes) {}

    List<Figure> measure(BenchOptions.Size wanted, Consumer<String> progress) throws Exception {
        String size = String.format(Locale.ROOT, "%,d x %d", wanted.count(), wanted.dimensions());
        progress.accept("making " + size + " vectors");
        MadeCollection made = new MadeCollection(wanted.count(), wanted.dimensions());
        progress.accept("exact search");
        long began = System.nanoTime();
        List<Set<ContentId>> truth =
                IntStream.range(0, queries)
                        .parallel()
                        .mapToObj(i -> made.nearest(made.query(i), NEIGHBORS))
                        .toList();
        double exactMillis =
                (System.nanoTime() - began)
                        / 1e6
                        / queries
                        * Runtime.getRuntime().availableProcessors();
        List<Figure> figures = new ArrayList<>();
        figures.add(
                new Runs(exactMillis)
                        .figure("exact search in " + size + ", one thread", "ms", null, null));
        Measured first = null;
        String base = null;
        for (Map.Entry<String, Store.Opener> format : formats.entrySet()) {
            if (!wanted.formats().isEmpty() && !wanted.formats().contains(format.getKey())) {
                continue;
            }
            progress.accept("the format " + format.getKey());
            Measured now = measure(format.getValue(), format.getKey(), made, truth);
            Measured other = first == null ? now : first;
            add(figures, format.getKey() + ", " + size + ": ", now, base, other, exactMillis);
            if (first == null) {
                first = now;
                base = format.getKey();
            }
        }
        return figures;
    }

    /**
     * @param baseline the name of the first format, null for itself
     */
    private static void add(
            List<Figure> figures,
            String name,
            Measured now,
            @Nullable String baseline,
            Measured first,
            double exactMillis) {
        figures.add(
                figure(
                        name + "built",
                        "vectors/s",
                        now.vectorsPerSecond,
                        baseline,
                        now.vectorsPerSecond / first.vectorsPerSecond));
        figures.add(figure(name + "opened and first search", "ms", now.openMillis, null, 0));
        figures.add(
                now.millis.figure(
                        name + "search, median",
                        "ms",
                        "exact search",
                        exactMillis / now.millis.median()));
        figures.add(
                figure(
                        name + "search, 95th percentile",
                        "ms",
                        now.millis.quantile(0.95),
                        baseline,
                        first.millis.quantile(0.95) / now.millis.quantile(0.95)));
        figures.add(figure(name + "recall@10", "of exact", now.recall, null, 0));
        figures.add(
                figure(
                        name + "walked by a search: vectors and graph",
                        "bytes a vector",
                        now.walkedBytes,
                        baseline,
                        first.walkedBytes / now.walkedBytes));
        figures.add(figure(name + "on disk", "bytes a vector", now.bytes, null, 0));
        figures.add(figure(name + "segments", "", now.segments, null, 0));
    }

    private static Figure figure(
            String name, String unit, double value, @Nullable String base, double ratio) {
        return new Runs(value).figure(name, unit, base, base == null ? null : ratio);
    }

    private Measured measure(
            Store.Opener opener, String name, MadeCollection made, List<Set<ContentId>> truth)
            throws Exception {
        Path place = Files.createDirectories(folder.resolve(name));
        double seconds = build(opener, place, made);
        long began = System.nanoTime();
        try (Store store = opener.open(place, Store.Access.READ)) {
            VectorIndex index = store.vectors(made.space());
            index.nearest(made.query(queries), NEIGHBORS, null);
            double openMillis = (System.nanoTime() - began) / 1e6;
            for (int i = 0; i < WARM_UP; i++) {
                index.nearest(made.query(queries + i), NEIGHBORS, null);
            }
            double[] millis = new double[queries];
            long shared = 0;
            for (int i = 0; i < queries; i++) {
                Embedding query = made.query(i);
                long asked = System.nanoTime();
                List<Neighbor> found = index.nearest(query, NEIGHBORS, null);
                millis[i] = (System.nanoTime() - asked) / 1e6;
                Set<ContentId> wanted = truth.get(i);
                shared += found.stream().filter(it -> wanted.contains(it.content())).count();
            }
            Map<String, Long> sizes = sizes(place.resolve("store").resolve("vectors"));
            long graph = sizes.getOrDefault("vex", 0L);
            long few = sizes.getOrDefault("veq", 0L) + sizes.getOrDefault("veb", 0L);
            long walked = graph + (few == 0 ? sizes.getOrDefault("vec", 0L) : few);
            return new Measured(
                    made.size() / seconds,
                    openMillis,
                    new Runs(millis),
                    shared / (double) (NEIGHBORS * queries),
                    (int) (long) sizes.getOrDefault("segments", 0L),
                    walked / (double) made.size(),
                    sizes.values().stream().mapToLong(it -> it).sum() / (double) made.size());
        }
    }

    private static double build(Store.Opener opener, Path place, MadeCollection made)
            throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        try (Store store = opener.open(place, Store.Access.WRITE);
                ExecutorService writers = Executors.newFixedThreadPool(threads)) {
            VectorIndex index = store.vectors(made.space());
            Callable<Void> write =
                    () -> {
                        int content = next.getAndIncrement();
                        while (content < made.contents()) {
                            index.put(made.entry(content));
                            content = next.getAndIncrement();
                        }
                        return null;
                    };
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(writers.submit(write));
            }
            for (Future<Void> each : running) {
                each.get();
            }
            store.commit();
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Returns the bytes of all files by their endings, and the number of segments. */
    private static Map<String, Long> sizes(Path folder) throws IOException {
        Map<String, Long> sizes = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                sizes.merge(name.substring(name.lastIndexOf('.') + 1), Files.size(file), Long::sum);
                if (name.endsWith(".si")) {
                    sizes.merge("segments", 1L, Long::sum);
                }
            }
        }
        return sizes;
    }
}
