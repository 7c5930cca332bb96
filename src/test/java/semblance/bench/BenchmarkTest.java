package semblance.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.decode.DecodeLimits;
import semblance.decode.ffmpeg.FfmpegDecoder;
import semblance.decode.metadata.EmbeddedMetadata;
import semblance.embed.BareNetwork;
import semblance.embed.Embedder;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.embed.SampleNeeds;
import semblance.engine.LocalEngine;
import semblance.index.lucene.LuceneStore;
import semblance.library.LibraryException;
import semblance.media.Sample;
import semblance.scan.FileSignature;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class BenchmarkTest {
    private final OneNumber model = new OneNumber();
    private final LocalEngine engine =
            new LocalEngine(
                    new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read),
                    List.of(model),
                    FileSignature::kindOf);
    private final Benchmark benchmark =
            new Benchmark(
                    engine,
                    LuceneStore::open,
                    Map.of(),
                    List.<Embedder>of(model),
                    Path.of("assets", "samples"),
                    (quick, progress) -> List.of());

    @Test
    void modelIsMeasuredAloneOnPicturesOfAFolder(@TempDir Path folder) throws Exception {
        var _ = MadeMedia.jpeg(folder.resolve("a.jpg"), 80, 60, 1);
        BenchResults results =
                benchmark.run(
                        new BenchOptions(true, Set.of("one"), folder, false, null, 2), _ -> {});
        assertEquals(List.of(), results.figures());
        ModelFigures figures = results.models().getFirst();
        assertEquals("one", figures.model());
        assertEquals("fp32", figures.precision());
        for (String name :
                new String[] {
                    "load",
                    "query by picture, first after loading",
                    "bare network, 1 worker",
                    "bare network, 2 workers",
                    "decoded pixels, 2 workers",
                    "pictures of the folder, 2 workers"
                }) {
            assertTrue(
                    figures.figures().stream()
                            .anyMatch(figure -> figure.name().equals(name) && figure.median() > 0),
                    name + " is not in " + figures);
        }
        assertTrue(model.closed, "a model that was measured stays in memory");
    }

    @Test
    void folderWithoutPicturesIsToldOf(@TempDir Path folder) {
        assertThrows(
                LibraryException.class,
                () ->
                        benchmark.run(
                                new BenchOptions(true, Set.of("one"), folder, false, null, 1),
                                _ -> {}));
    }

    @Test
    void onlyInstalledModelsAreMeasured() {
        assertTrue(benchmark.measures("one"));
        assertFalse(benchmark.measures("other"));
    }

    /** A network that says the same of every picture. */
    private static final class OneNumber implements Embedder {
        private boolean closed;

        @Override
        public EmbeddingSpace space() {
            return new EmbeddingSpace("one", "none", "1", 1);
        }

        @Override
        public SampleNeeds needs() {
            return new SampleNeeds.Pictures(32);
        }

        @Override
        public List<Embedding> embed(List<? extends Sample> samples) {
            return samples.stream()
                    .map(_ -> Embedding.ofDirection(space(), new float[] {1}))
                    .toList();
        }

        @Override
        public Optional<BareNetwork> bare() {
            return Optional.of(
                    new BareNetwork() {
                        @Override
                        public String precision() {
                            return "fp32";
                        }

                        @Override
                        public double leastCosine() {
                            return 1;
                        }

                        @Override
                        public void run() {
                            // As fast as can be.
                        }
                    });
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void windowIsMeasuredAloneWhereThatIsWanted() throws Exception {
        Figure start = new Figure("start", "ms", 2, 1, 3, null, null);
        Benchmark benchmark =
                new Benchmark(
                        engine,
                        LuceneStore::open,
                        Map.of(),
                        List.of(),
                        Path.of("nowhere"),
                        (quick, progress) -> List.of(start));
        BenchResults results =
                benchmark.run(new BenchOptions(true, Set.of(), null, true, null, 1), _ -> {});
        assertEquals(List.of(start), results.figures());
        assertEquals(List.of(), results.models());
    }

    @Test
    void formatsOfAnIndexAreMeasuredBesideTheFirst() throws Exception {
        Benchmark benchmark =
                new Benchmark(
                        engine,
                        LuceneStore::open,
                        LuceneStore.openers(),
                        List.of(),
                        Path.of("nowhere"),
                        (quick, progress) -> List.of());
        BenchOptions.Size size = new BenchOptions.Size(5000, 64, Set.of("float32", "int4"));
        List<Figure> figures =
                benchmark
                        .run(new BenchOptions(true, Set.of(), null, false, size, 1), _ -> {})
                        .figures();
        assertTrue(figures.stream().noneMatch(it -> it.name().startsWith("bit1")));
        for (String format : new String[] {"float32", "int4"}) {
            String name = format + ", 5,000 x 64: ";
            assertTrue(named(figures, name + "recall@10").median() > 0.9);
            assertTrue(named(figures, name + "built").median() > 0);
            assertTrue(named(figures, name + "search, median").median() > 0);
            assertTrue(named(figures, name + "on disk").median() > 64 * 4);
        }
        String walked = ", 5,000 x 64: walked by a search: vectors and graph";
        Figure few = named(figures, "int4" + walked);
        assertEquals("float32", few.baseline());
        assertTrue(
                few.median() < named(figures, "float32" + walked).median() / 1.5, few.toString());
    }

    private static Figure named(List<Figure> figures, String name) {
        return figures.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }
}
