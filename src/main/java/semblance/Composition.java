package semblance;

import semblance.bench.Benchmark;
import semblance.cli.Program;
import semblance.decode.DecodeLimits;
import semblance.decode.ffmpeg.FfmpegDecoder;
import semblance.decode.metadata.EmbeddedMetadata;
import semblance.embed.builtin.LookEmbedder;
import semblance.embed.builtin.SoundEmbedder;
import semblance.engine.Engine;
import semblance.engine.LocalEngine;
import semblance.index.lucene.LuceneStore;
import semblance.library.FileVectors;
import semblance.library.IndexingOptions;
import semblance.library.Libraries;
import semblance.models.FamilyCheck;
import semblance.models.ModelCard;
import semblance.models.ModelCatalog;
import semblance.models.ModelFile;
import semblance.models.ModelStore;
import semblance.scan.FileSignature;
import semblance.search.Searcher;
import semblance.settings.AppFolders;
import semblance.settings.Settings;
import semblance.settings.SettingsFile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All parts of the program, built by hand and joined: what {@link Main} starts, and what benchmarks
 * and screenshots use. No other class may name adapters.
 *
 * @param library the default library's own folder
 */
public record Composition(
        Engine engine,
        Libraries libraries,
        Path library,
        IndexingOptions indexing,
        ModelStore models,
        SettingsFile settings) {
    /** Where the program's own files lie: set by the launcher. */
    static final String HOME = "semblance.home";

    /** The families of networks that the program runs. */
    private static final Set<String> FAMILIES =
            Set.of(
                    "resnet50",
                    "squeezenet1_1",
                    "clip",
                    "panns-cnn14",
                    "panns-mobilenetv1",
                    "efficientat-mn04");

    /** Returns the program as it is on this machine, for this person. */
    public static Composition ofThisSystem() {
        AppFolders folders = AppFolders.ofThisSystem();
        // Natives are unpacked once into the program's own cache, not into a folder of the
        // library's choosing.
        System.setProperty(
                "org.bytedeco.javacpp.cachedir", folders.cache().resolve("natives").toString());
        SettingsFile settings = new SettingsFile(folders.settingsFile());
        Engine engine =
                new LocalEngine(
                        new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read),
                        List.of(new LookEmbedder(), new SoundEmbedder()),
                        FileSignature::kindOf);
        Path chosen = settings.settings().libraryFolder();
        return new Composition(
                engine,
                new Libraries(LuceneStore::open, engine),
                chosen == null ? folders.defaultLibrary() : chosen,
                indexing(settings.settings()),
                models(folders),
                settings);
    }

    /** Returns a file or folder of those that come with the program. */
    static Path asset(String name) {
        return Path.of(System.getProperty(HOME, "."), "assets", name).toAbsolutePath().normalize();
    }

    private static ModelStore models(AppFolders folders) {
        ModelCatalog catalog = ModelCatalog.builtIn().withCardsOf(asset("models"));
        return new ModelStore(folders.data().resolve("models"), catalog, anyWeights(catalog));
    }

    /** Takes every file of a known family as it is, until there is code that runs them. */
    private static FamilyCheck anyWeights(ModelCatalog catalog) {
        return new FamilyCheck() {
            @Override
            public Set<String> families() {
                return FAMILIES;
            }

            @Override
            public int check(String family, Map<ModelFile.Role, Path> files) {
                return catalog.cards().stream()
                        .filter(card -> card.family().equals(family))
                        .mapToInt(ModelCard::dimension)
                        .findFirst()
                        .orElseThrow();
            }
        };
    }

    /** Returns what the command line works with. */
    public Program program() {
        return new Program(
                libraries,
                opened -> new Searcher(opened, engine),
                new FileVectors(engine),
                models,
                settings,
                library,
                indexing,
                new Benchmark(engine, LuceneStore::open));
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
