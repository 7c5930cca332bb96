package semblance;

import semblance.bench.Benchmark;
import semblance.cli.CommandLineProgram;
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
import java.util.logging.Level;
import java.util.logging.Logger;

/** Builds all objects by hand, then opens the window or runs a command. */
public final class Main {
    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger LUCENE_LOG = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /** Runs the command that {@code args} name; without any, opens the window. */
    public static void main(String[] args) {
        // Lucene tells at each start which processor it found; nobody asked.
        LUCENE_LOG.setLevel(Level.WARNING);
        AppFolders folders = AppFolders.ofThisSystem();
        // Natives are unpacked once into the program's own cache, not into a folder of the
        // library's choosing.
        System.setProperty(
                "org.bytedeco.javacpp.cachedir", folders.cache().resolve("natives").toString());
        SettingsFile settingsFile = new SettingsFile(folders.settingsFile());
        Settings settings = settingsFile.settings();
        Engine engine =
                new LocalEngine(
                        new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read),
                        List.of(new LookEmbedder(), new SoundEmbedder()),
                        FileSignature::kindOf);
        Libraries libraries = new Libraries(LuceneStore::open, engine);
        Path chosen = settings.libraryFolder();
        Path library = chosen == null ? folders.defaultLibrary() : chosen;
        IndexingOptions indexing = indexing(settings);
        Program program =
                new Program(
                        libraries,
                        opened -> new Searcher(opened, engine),
                        new FileVectors(engine),
                        ModelCatalog.builtIn(),
                        library,
                        indexing,
                        new Benchmark(engine, LuceneStore::open));
        int exitCode =
                args.length == 0
                        ? new WindowProgram(libraries, engine, library, indexing, settingsFile)
                                .run()
                        : CommandLineProgram.run(program, args);
        System.exit(exitCode);
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
