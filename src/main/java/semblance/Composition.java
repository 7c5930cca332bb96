package semblance;

import semblance.bench.Benchmark;
import semblance.cli.Program;
import semblance.decode.DecodeLimits;
import semblance.decode.Decoder;
import semblance.decode.ffmpeg.FfmpegDecoder;
import semblance.decode.metadata.EmbeddedMetadata;
import semblance.embed.Embedder;
import semblance.embed.builtin.LookEmbedder;
import semblance.embed.builtin.SoundEmbedder;
import semblance.embed.djl.NetworkSettings;
import semblance.embed.djl.Networks;
import semblance.embed.djl.Precisions;
import semblance.embed.family.WeightsCheck;
import semblance.engine.Engine;
import semblance.engine.LocalEngine;
import semblance.engine.SamplePictures;
import semblance.index.lucene.LuceneStore;
import semblance.library.FileVectors;
import semblance.library.IndexingOptions;
import semblance.library.Libraries;
import semblance.models.InstalledModel;
import semblance.models.ModelCatalog;
import semblance.models.ModelStore;
import semblance.scan.FileSignature;
import semblance.search.Searcher;
import semblance.settings.AppFolders;
import semblance.settings.Settings;
import semblance.settings.SettingsFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * All parts of the program, built by hand and joined: what {@link Main} starts, and what benchmarks
 * and screenshots use. No other class may name adapters.
 *
 * @param networks the engine's embedders of installed models
 * @param exact embeds in single precision, for whoever compares numbers
 * @param library the default library's own folder
 */
public record Composition(
        Engine engine,
        List<Embedder> networks,
        Engine exact,
        Libraries libraries,
        Path library,
        IndexingOptions indexing,
        ModelStore models,
        SettingsFile settings) {
    /** Where the program's own files lie: set by the launcher. */
    static final String HOME = "semblance.home";

    /** For comparisons: which numbers networks compute in, instead of the fastest that are near. */
    static final String PRECISION = "semblance.precision";

    /** Returns the program as it is on this machine, for this person. */
    public static Composition ofThisSystem() {
        AppFolders folders = AppFolders.ofThisSystem();
        // Natives are unpacked once into the program's own cache, not into a folder of the
        // library's choosing.
        System.setProperty(
                "org.bytedeco.javacpp.cachedir", folders.cache().resolve("natives").toString());
        SettingsFile settings = new SettingsFile(folders.settingsFile());
        ModelStore models = models(folders);
        Decoder decoder = new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read);
        List<String> chosenModels = settings.settings().models();
        List<Embedder> installed =
                installed(models, chosenModels, networks(folders, decoder, precisions()));
        Engine engine = new LocalEngine(decoder, withBuiltIn(installed), FileSignature::kindOf);
        Engine exact =
                new LocalEngine(
                        decoder,
                        withBuiltIn(
                                installed(
                                        models,
                                        chosenModels,
                                        networks(folders, decoder, Precisions.EXACT))),
                        FileSignature::kindOf);
        Path chosen = settings.settings().libraryFolder();
        return new Composition(
                engine,
                installed,
                exact,
                new Libraries(LuceneStore::open, engine),
                chosen == null ? folders.defaultLibrary() : chosen,
                indexing(settings.settings()),
                models,
                settings);
    }

    private static Precisions precisions() {
        String word = System.getProperty(PRECISION, "automatic");
        for (Precisions precisions : Precisions.values()) {
            if (precisions.name().equalsIgnoreCase(word)) {
                return precisions;
            }
        }
        throw new IllegalArgumentException(
                PRECISION + " is " + word + "; it can be automatic, exact, bf16 or int8.");
    }

    private static NetworkSettings networks(
            AppFolders folders, Decoder decoder, Precisions precisions) {
        SamplePictures samples = new SamplePictures(decoder, asset("samples"));
        return new NetworkSettings(
                folders.cache().resolve("natives"),
                folders.cache().resolve("compiled"),
                precisions,
                samples.identity(),
                samples::pictures);
    }

    /** Returns what embeds, the best first: what a person chose, then by what models are good for. */
    private static List<Embedder> installed(
            ModelStore models, List<String> chosen, NetworkSettings networks) {
        List<InstalledModel> installed = new ArrayList<>(models.installed());
        installed.sort(
                Comparator.comparingInt((InstalledModel model) ->
                                chosen.contains(model.id())
                                        ? chosen.indexOf(model.id())
                                        : chosen.size())
                        .thenComparingInt(model -> model.card().rank()));
        List<Embedder> embedders = new ArrayList<>();
        for (InstalledModel model : installed) {
            Networks.embedder(model, networks).ifPresent(embedders::add);
        }
        return embedders;
    }

    private static List<Embedder> withBuiltIn(List<Embedder> installed) {
        List<Embedder> embedders = new ArrayList<>(installed);
        embedders.add(new LookEmbedder());
        embedders.add(new SoundEmbedder());
        return embedders;
    }

    /** Returns a file or folder of those that come with the program. */
    static Path asset(String name) {
        return Path.of(System.getProperty(HOME, "."), "assets", name).toAbsolutePath().normalize();
    }

    private static ModelStore models(AppFolders folders) {
        ModelCatalog catalog = ModelCatalog.builtIn().withCardsOf(asset("models"));
        return new ModelStore(folders.data().resolve("models"), catalog, new WeightsCheck());
    }

    /** Returns what the command line works with. */
    public Program program() {
        return new Program(
                libraries,
                opened -> new Searcher(opened, engine),
                new FileVectors(exact),
                models,
                settings,
                library,
                indexing,
                new Benchmark(engine, LuceneStore::open, networks));
    }

    private static IndexingOptions indexing(Settings settings) {
        int workers =
                settings.workers() == 0
                        ? Runtime.getRuntime().availableProcessors()
                        : settings.workers();
        return new IndexingOptions(
                workers, settings.exclusions(), settings.includeHidden(), Set.of());
    }
}
