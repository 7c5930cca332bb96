package semblance.bench;

import org.jspecify.annotations.Nullable;

import semblance.embed.BareNetwork;
import semblance.embed.EmbedException;
import semblance.embed.Embedder;
import semblance.embed.SampleNeeds;
import semblance.engine.Engine;
import semblance.engine.ModelException;
import semblance.index.Store;
import semblance.library.LibraryException;
import semblance.media.MediaFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The program's own benchmark. It makes its own pictures, sounds and vectors, by fixed seeds, in a
 * temporary folder that it removes again; no library of the person is touched. For one thread.
 */
public final class Benchmark {
    private static final Duration QUICK_TIME = Duration.ofMillis(700);
    private static final Duration FULL_TIME = Duration.ofSeconds(2);
    private static final int SOUND_SECONDS = 60;

    private final Engine engine;
    private final Store.Opener stores;
    private final Map<String, Store.Opener> formats;
    private final List<Embedder> models;
    private final Path samples;
    private final WindowBench window;

    /**
     * @param formats the same stores in the formats that are compared with each other, by name; the
     *     first one is the baseline
     * @param models the embedders of installed models, the engine's own: measuring unloads and
     *     loads them
     * @param samples the folder of the sample library; need not be there
     * @param window measures the window, where that is wanted
     */
    public Benchmark(
            Engine engine,
            Store.Opener stores,
            Map<String, Store.Opener> formats,
            List<Embedder> models,
            Path samples,
            WindowBench window) {
        this.window = window;
        this.samples = samples;
        this.engine = engine;
        this.stores = stores;
        this.formats = Collections.unmodifiableMap(new LinkedHashMap<>(formats));
        this.models = List.copyOf(models);
    }

    /** Tells whether a model is installed, so that it can be measured. */
    public boolean measures(String modelId) {
        return models.stream().anyMatch(model -> model.space().modelId().equals(modelId));
    }

    /** Returns the formats of an index that can be compared. */
    public Set<String> formats() {
        return formats.keySet();
    }

    /** Tells whether the window can be measured with this installation. */
    public boolean measuresWindow() {
        return window.isPossible();
    }

    /**
     * Measures what is wanted.
     *
     * @param progress told in a few words what is being measured
     * @throws LibraryException if a model is broken, or the folder of pictures is not there
     */
    public BenchResults run(BenchOptions options, Consumer<String> progress) throws Exception {
        if (options.window()) {
            return new BenchResults(window.measure(options.quick(), progress), List.of());
        }
        Path folder = Files.createTempDirectory("semblance-bench");
        try {
            BenchOptions.Size size = options.vectors();
            if (size != null) {
                return new BenchResults(
                        new IndexFigures(formats, folder, options.quick()).measure(size, progress),
                        List.of());
            }
            List<ModelFigures> ofModels = measureModels(options, folder, progress);
            return new BenchResults(
                    options.models().isEmpty()
                            ? measureProgram(options, folder, progress)
                            : List.of(),
                    ofModels);
        } finally {
            delete(folder);
        }
    }

    private List<Figure> measureProgram(
            BenchOptions options, Path folder, Consumer<String> progress) throws Exception {
        boolean quick = options.quick();
        int runs = options.runs();
        progress.accept("decoding and embedding");
        List<Figure> figures =
                new ArrayList<>(new MediaFigures(engine, folder.resolve("single"), runs).measure());
        figures.addAll(new FilmFigures(engine, samples, runs).measure());
        progress.accept("indexing and searching a folder of pictures");
        figures.addAll(
                new LibraryFigures(
                                engine, stores, folder.resolve("folder"), quick ? 200 : 1000, runs)
                        .measure());
        progress.accept("searching vectors");
        figures.addAll(
                new IndexFigures(Map.of("index", stores), folder.resolve("vectors"), quick)
                        .measure(
                                new BenchOptions.Size(quick ? 20_000 : 100_000, 512, Set.of()),
                                progress));
        progress.accept("finding recordings by their fingerprints");
        figures.addAll(
                new FingerprintFigures(
                                engine,
                                stores,
                                folder.resolve("fingerprints"),
                                quick ? 10 : 100,
                                runs)
                        .measure());
        return figures;
    }

    private List<ModelFigures> measureModels(
            BenchOptions options, Path folder, Consumer<String> progress) throws Exception {
        List<Embedder> wanted =
                models.stream()
                        .filter(model ->
                                options.models().isEmpty()
                                        || options.models().contains(model.space().modelId()))
                        .toList();
        List<ModelFigures> all = new ArrayList<>();
        if (!wanted.isEmpty()) {
            Map<String, List<MediaFile>> files = pictures(options.pictures(), folder);
            MediaFile recording =
                    engine.identify(MadeMedia.wav(folder.resolve("models.wav"), SOUND_SECONDS, 1));
            for (Embedder model : wanted) {
                progress.accept("the model " + model.space().modelId());
                measure(model, files, recording, options, progress).ifPresent(all::add);
                model.close();
            }
        }
        return all;
    }

    private Map<String, List<MediaFile>> pictures(@Nullable Path own, Path folder)
            throws Exception {
        return own == null
                ? ModelPictures.made(engine, folder.resolve("models"))
                : ModelPictures.of(engine, own);
    }

    private Optional<ModelFigures> measure(
            Embedder model,
            Map<String, List<MediaFile>> files,
            MediaFile recording,
            BenchOptions options,
            Consumer<String> progress)
            throws Exception {
        MediaFile picture = files.values().iterator().next().getFirst();
        Duration time = options.quick() ? QUICK_TIME : FULL_TIME;
        try {
            List<Figure> figures =
                    new ArrayList<>(
                            loading(model, picture, recording).measure(options.runs(), progress));
            Optional<BareNetwork> bare = model.bare();
            if (bare.isEmpty()) {
                return Optional.empty();
            }
            BareNetwork network = bare.get();
            figures.addAll(
                    switch (model.needs()) {
                        case SampleNeeds.Pictures _ ->
                                new ModelSpeed(engine, model, network, options.workers())
                                        .measure(files, options.runs(), time);
                        case SampleNeeds.Sounds needs ->
                                new SoundModelSpeed(engine, model, network, needs)
                                        .measure(recording, SOUND_SECONDS, options.runs(), time);
                    });
            return Optional.of(
                    new ModelFigures(
                            model.space().modelId(),
                            network.precision(),
                            network.leastCosine(),
                            figures));
        } catch (EmbedException e) {
            throw new LibraryException(new ModelException(String.valueOf(e.getMessage()), e));
        } catch (ModelException e) {
            throw new LibraryException(e);
        }
    }

    private ModelLoading loading(Embedder model, MediaFile picture, MediaFile recording) {
        return switch (model.needs()) {
            case SampleNeeds.Pictures _ ->
                    new ModelLoading(engine, model, picture.path(), "picture");
            case SampleNeeds.Sounds _ -> new ModelLoading(engine, model, recording.path(), "sound");
        };
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
