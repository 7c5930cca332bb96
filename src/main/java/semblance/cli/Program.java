package semblance.cli;

import semblance.bench.Benchmark;
import semblance.library.FileVectors;
import semblance.library.IndexingOptions;
import semblance.library.Libraries;
import semblance.library.Library;
import semblance.models.ModelStore;
import semblance.search.Searcher;
import semblance.settings.SettingsFile;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * What the commands work with.
 *
 * @param defaultLibrary the library's folder where a command names none
 * @param indexing how folders are indexed where a command says nothing else
 */
public record Program(
        Libraries libraries,
        Function<Library, Searcher> searchers,
        FileVectors vectors,
        ModelStore models,
        SettingsFile settings,
        Path defaultLibrary,
        IndexingOptions indexing,
        Benchmark benchmark) {}
