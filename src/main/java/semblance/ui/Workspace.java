package semblance.ui;

import org.jspecify.annotations.Nullable;

import semblance.atlas.AtlasProgress;
import semblance.atlas.AtlasSide;
import semblance.atlas.AtlasState;
import semblance.atlas.Atlases;
import semblance.library.FileOutcome;
import semblance.library.IndexingOptions;
import semblance.library.IndexingRun;
import semblance.library.Library;
import semblance.library.LibraryException;
import semblance.library.LibraryStatus;
import semblance.library.LibraryWatch;
import semblance.library.Previews;
import semblance.media.ContentId;
import semblance.search.LikenessGroups;
import semblance.search.Searcher;
import semblance.search.saved.Notebook;
import semblance.search.saved.NotebookFile;
import semblance.settings.Settings;
import semblance.trash.Trash;
import semblance.ui.duplicates.DuplicateActions;
import semblance.ui.duplicates.LibraryDuplicates;
import semblance.ui.library.FolderWatch;
import semblance.ui.library.LibraryActions;
import semblance.ui.map.MapActions;
import semblance.ui.models.ModelActions;
import semblance.ui.results.SimilarFiles;
import semblance.ui.results.ThumbnailFiles;
import semblance.ui.search.SearchAction;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * All that a window works with.
 *
 * @param sampleLibrary a folder to try the program with, or null
 * @param version of the program, for the window that tells about it
 * @param settings as they are when the window opens
 * @param changeSettings keeps a change of the settings; called on the JavaFX thread
 * @param notebook where searches are kept
 */
public record Workspace(
        LibraryActions library,
        SearchAction search,
        ThumbnailFiles thumbnails,
        SimilarFiles similarFiles,
        Previews previews,
        DuplicateActions duplicates,
        ModelActions models,
        MapActions maps,
        @Nullable Path sampleLibrary,
        String version,
        Settings settings,
        Consumer<UnaryOperator<Settings>> changeSettings,
        Notebook notebook) {

    /** Returns the file of the small picture of a content, if it has one. May block. */
    Optional<Path> thumbnail(ContentId content) {
        return thumbnails.thumbnail(content);
    }

    /** Returns the same workspace with other duplicates, or another trash. */
    public Workspace withDuplicates(DuplicateActions value) {
        return new Workspace(
                library,
                search,
                thumbnails,
                similarFiles,
                previews,
                value,
                models,
                maps,
                sampleLibrary,
                version,
                settings,
                changeSettings,
                notebook);
    }

    /**
     * Returns the workspace of an open library. The window does not close the library.
     *
     * @param options for every indexing run that the window starts, as they are when it starts
     */
    public static Workspace of(
            Library library,
            Supplier<IndexingOptions> options,
            Searcher searcher,
            Previews previews,
            ModelActions models,
            @Nullable Path sampleLibrary,
            String version,
            Settings settings,
            Consumer<UnaryOperator<Settings>> changeSettings) {
        return new Workspace(
                new OpenLibrary(library, options),
                searcher::search,
                library::thumbnail,
                new LikenessGroups(library)::of,
                previews,
                new LibraryDuplicates(library, Trash.ofThisSystem()),
                models,
                new KeptMaps(new Atlases(library, searcher::answering)),
                sampleLibrary,
                version,
                settings,
                changeSettings,
                new NotebookFile(library.location().resolve("searches")));
    }

    /** Returns the same with settings of another moment, or kept elsewhere. */
    Workspace with(Settings now, Consumer<UnaryOperator<Settings>> change) {
        return new Workspace(
                library,
                search,
                thumbnails,
                similarFiles,
                previews,
                duplicates,
                models,
                maps,
                sampleLibrary,
                version,
                now,
                change,
                notebook);
    }

    private record OpenLibrary(Library library, Supplier<IndexingOptions> options)
            implements LibraryActions {
        @Override
        public LibraryStatus status() throws LibraryException {
            return library.status();
        }

        @Override
        public void addFolder(Path folder) throws LibraryException {
            library.addFolder(folder);
        }

        @Override
        public void removeFolder(Path folder) throws LibraryException {
            library.removeFolder(folder);
        }

        @Override
        public List<FileOutcome.Failed> failures() throws LibraryException {
            return library.failures();
        }

        @Override
        public void retryFailures() throws LibraryException {
            library.retryFailures();
        }

        @Override
        public FolderWatch watch(List<Path> folders) throws LibraryException {
            LibraryWatch watch = library.watch(folders, options.get());
            return new FolderWatch() {
                @Override
                public Set<Path> awaitChange() throws InterruptedException {
                    return watch.awaitChange();
                }

                @Override
                public Set<Path> unwatched() {
                    return watch.unwatched();
                }

                @Override
                public void close() {
                    watch.close();
                }
            };
        }

        @Override
        public long countLeftOut(List<String> exclusions, boolean includeHidden)
                throws LibraryException {
            return library.countLeftOut(exclusions, includeHidden);
        }

        @Override
        public void close() throws LibraryException {
            library.close();
        }

        @Override
        public IndexingRun newRun(List<Path> folders) {
            return library.newRun(folders, options.get());
        }
    }

    private record KeptMaps(Atlases atlases) implements MapActions {
        @Override
        public AtlasState kept(AtlasSide side) throws LibraryException, InterruptedException {
            return atlases.kept(side);
        }

        @Override
        public AtlasState joined(AtlasSide side) throws LibraryException, InterruptedException {
            return atlases.joined(side);
        }

        @Override
        public AtlasState make(AtlasSide side, Consumer<AtlasProgress> progress)
                throws LibraryException, InterruptedException {
            return atlases.make(side, progress);
        }
    }
}
