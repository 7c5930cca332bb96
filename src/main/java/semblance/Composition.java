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
import semblance.models.ModelCatalog;
import semblance.scan.FileSignature;
import semblance.search.Searcher;
import semblance.settings.AppFolders;
import semblance.settings.Settings;
import semblance.settings.SettingsFile;

import java.nio.file.Path;
import java.util.List;
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
        SettingsFile settings) {

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
                settings);
    }

    /** Returns what the command line works with. */
    public Program program() {
        return new Program(
                libraries,
                opened -> new Searcher(opened, engine),
                new FileVectors(engine),
                ModelCatalog.builtIn(),
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
