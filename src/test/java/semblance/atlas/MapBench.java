package semblance.atlas;

import semblance.index.Store;
import semblance.index.VectorIndex;
import semblance.index.lucene.LuceneStore;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How long maps of made collections take, how much memory beside the vectors, and how true they
 * are, against the principal plane. Run by {@code mvn -q test-compile exec:exec@map
 * -Dpoints=100000}.
 */
public final class MapBench {
    private static final int DIMENSION = 512;
    private static final int PER_SUBJECT = 1000;
    private static final int MEASURED = 500;

    private MapBench() {}

    public static void main(String[] args) throws Exception {
        int points = Integer.parseInt(args[0]);
        Vectors vectors = MadeVectors.of(points, DIMENSION, Math.max(10, points / PER_SUBJECT), 1);
        Path folder = Files.createTempDirectory("map-bench");
        try (Store store = LuceneStore.open(folder, Store.Access.WRITE)) {
            long began = System.nanoTime();
            MadeVectors.putInto(store.vectors(vectors.space()), vectors);
            store.commit();
            say("indexed %,d in %.1f s", points, seconds(began));
            measure(store.vectors(vectors.space()), vectors);
        }
    }

    private static void measure(VectorIndex index, Vectors vectors) throws Exception {
        long began = System.nanoTime();
        Vectors read = Vectors.read(index, vectors.contents());
        say("read %,d vectors in %.1f s", read.size(), seconds(began));
        System.gc();
        long before = heap(false);
        resetPeaks();
        began = System.nanoTime();
        Set<AtlasProgress.Step> told = new HashSet<>();
        long start = began;
        float[][] places =
                new AtlasMaking(index, read, LayoutOptions.DEFAULT)
                        .places((step, share, soFar) -> {
                            if (told.add(step)) {
                                say("  %s after %.1f s", step, seconds(start));
                            }
                        });
        say("laid out in %.1f s", seconds(began));
        began = System.nanoTime();
        List<Set<Term>> terms = java.util.Collections.nCopies(read.size(), Set.of());
        List<AreaLevel> levels = Areas.of(places[0], places[1], new AreaNames(terms));
        say(
                "areas %s in %.1f s",
                levels.stream().map(level -> level.areas().size()).toList(), seconds(began));
        say("peak heap beside the vectors %,d MB", (heap(true) - before) >> 20);
        Trustworthiness truth = new Trustworthiness(read.values(), 15);
        say("trustworthiness@15 of the map %.4f", truth.of(places, MEASURED));
        say(
                "trustworthiness@15 of the principal plane %.4f",
                truth.of(PrincipalPlane.project(read.values(), 1), MEASURED));
    }

    private static long heap(boolean isPeak) {
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                sum += isPeak ? pool.getPeakUsage().getUsed() : pool.getUsage().getUsed();
            }
        }
        return sum;
    }

    private static void resetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    @SuppressWarnings("AnnotateFormatMethod") // only used below with literals
    private static void say(String words, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, words, arguments));
    }
}
