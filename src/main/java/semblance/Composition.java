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
import semblance.engine.SampleMedia;
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
import semblance.settings.Indexing;
import semblance.settings.Power;
import semblance.settings.SettingsFile;
import semblance.ui.bench.WindowFigures;
import semblance.ui.models.ModelSpeed;
import semblance.ui.models.ModelSpeeds;
import semblance.ui.models.ModelsInUse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All parts of the program, built by hand and joined: what {@link Main} starts, and what benchmarks
 * and screenshots use. No other class may name adapters.
 *
 * @param embedders those that the engine begins with
 * @param exact embeds in single precision and decodes as the references do, for whoever compares
 *     numbers
 * @param library the default library's own folder
 * @param modelsInUse lets {@code engine} use what is installed and chosen now
 * @param speeds what was measured of networks that were compiled for this machine
 */
public record Composition(
        Engine engine,
        List<Embedder> embedders,
        Engine exact,
        Libraries libraries,
        Path library,
        ModelStore models,
        ModelsInUse modelsInUse,
        ModelSpeeds speeds,
        SettingsFile settings,
        AppFolders folders) {
    /** Where the program's own files lie: set by the launcher. */
    static final String HOME = "semblance.home";

    /** For comparisons: which numbers networks compute in, instead of the fastest that are near. */
    static final String PRECISION = "semblance.precision";

    /** Returns the program as it is on this machine, for this person. */
    public static Composition ofThisSystem() {
        AppFolders folders = AppFolders.ofThisSystem();
        return of(folders, new SettingsFile(folders.settingsFile()));
    }

    /** Returns the program with files in certain folders. */
    static Composition of(AppFolders folders, SettingsFile settings) {
        // Natives are unpacked once into the program's own cache, not into a folder of the
        // library's choosing.
        System.setProperty(
                "org.bytedeco.javacpp.cachedir", folders.cache().resolve("natives").toString());
        ModelStore models = models(folders);
        Decoder decoder = new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read);
        NetworkSettings networks = networks(folders, decoder, precisions());
        Networks.forgetOthers(models.installed(), networks);
        ModelsOfEngine modelsInUse = models(models, settings, networks);
        List<Embedder> embedders = modelsInUse.embedders();
        LocalEngine engine = new LocalEngine(decoder, embedders, FileSignature::kindOf);
        Engine exact =
                new LocalEngine(
                        new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read, true),
                        models(models, settings, networks(folders, decoder, Precisions.EXACT))
                                .embedders(),
                        FileSignature::kindOf);
        return new Composition(
                engine,
                embedders,
                exact,
                new Libraries(LuceneStore::open, engine),
                settings.settings().libraries().open(folders.defaultLibrary()),
                models,
                () -> modelsInUse.applyTo(engine),
                id -> models.find(id).flatMap(model -> speed(model, networks)),
                settings,
                folders);
    }

    private static Precisions precisions() {
        String word = System.getProperty(PRECISION, "automatic");
        for (Precisions precisions : Precisions.values()) {
            if (precisions.name().equalsIgnoreCase(word)) {
                return precisions;
            }
        }
        System.err.println(
                PRECISION
                        + " can be automatic, exact, bf16 or int8, not "
                        + word
                        + ": it is automatic now.");
        return Precisions.AUTOMATIC;
    }

    private static Optional<ModelSpeed> speed(InstalledModel model, NetworkSettings networks) {
        return Networks.measured(model, networks)
                .map(measured ->
                        new ModelSpeed(
                                measured.precision(), measured.millis(), measured.leastCosine()));
    }

    private static ModelsOfEngine models(
            ModelStore models, SettingsFile settings, NetworkSettings networks) {
        return new ModelsOfEngine(
                models,
                settings,
                model -> Networks.embedder(model, networks),
                List.of(new LookEmbedder(), new SoundEmbedder()));
    }

    private static NetworkSettings networks(
            AppFolders folders, Decoder decoder, Precisions precisions) {
        SampleMedia samples = new SampleMedia(decoder, asset("samples"));
        return new NetworkSettings(
                folders.cache().resolve("natives"),
                folders.cache().resolve("compiled"),
                precisions,
                samples::identity,
                samples::samples);
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
                indexing(settings.settings().indexing()),
                new Benchmark(
                        engine,
                        LuceneStore::open,
                        LuceneStore.openers(),
                        networks(),
                        asset("samples"),
                        new WindowFigures(Path.of(System.getProperty(HOME, ".")))));
    }

    private List<Embedder> networks() {
        return embedders.stream()
                .filter(embedder -> !embedder.space().weightsHash().equals("none"))
                .toList();
    }

    /** Returns how to index, as a person chose. */
    static IndexingOptions indexing(Indexing chosen) {
        boolean gentle = chosen.power() == Power.GENTLE;
        int usual =
                chosen.workers() == 0
                        ? Runtime.getRuntime().availableProcessors()
                        : chosen.workers();
        return new IndexingOptions(
                gentle ? 1 : usual,
                chosen.exclusions(),
                chosen.includeHidden(),
                Set.of(),
                gentle ? IndexingOptions.Pace.GENTLE : IndexingOptions.Pace.FULL,
                Set.copyOf(chosen.pausedFolders()));
    }
}
