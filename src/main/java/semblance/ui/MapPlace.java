package semblance.ui;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import semblance.media.ContentId;
import semblance.media.QueryMedia;
import semblance.search.SearchResult;
import semblance.ui.library.LibraryViewModel;
import semblance.ui.map.MapHooks;
import semblance.ui.map.MapPage;
import semblance.ui.map.MapViewModel;
import semblance.ui.search.SearchState;
import semblance.ui.search.SearchViewModel;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The map in the window: its page, and what goes between it, the library and the search. Belongs to
 * the JavaFX thread.
 */
final class MapPlace implements MapHooks {
    private final Workspace workspace;
    private final LibraryViewModel library;
    private final SearchViewModel search;
    private final Background thumbnailWork;
    private final DesktopActions desktop;
    private final MapViewModel model;
    private @Nullable Consumer<List<Path>> showInResults;
    private @Nullable Consumer<List<Path>> searchAmong;

    /**
     * @param longWork for the making of maps
     */
    MapPlace(
            Workspace workspace,
            LibraryViewModel library,
            SearchViewModel search,
            Background longWork,
            Background thumbnailWork,
            DesktopActions desktop) {
        this.workspace = workspace;
        this.library = library;
        this.search = search;
        this.thumbnailWork = thumbnailWork;
        this.desktop = desktop;
        this.model = new MapViewModel(workspace.maps(), longWork);
    }

    /** Offers to list the files that are chosen as results. */
    void setOnShowInResults(Consumer<List<Path>> action) {
        showInResults = action;
    }

    /** Offers to search among the files that are chosen. */
    void setOnSearchAmong(Consumer<List<Path>> action) {
        searchAmong = action;
    }

    /** Returns the page, which opens the map when it is first shown. */
    Node page() {
        MapPage page = new MapPage(model, workspace.thumbnails(), thumbnailWork, this);
        page.visibleProperty()
                .subscribe((before, now) -> {
                    if (now) {
                        shown();
                        page.focus();
                    }
                });
        search.stateProperty().subscribe(state -> page.showFound(found(state)));
        library.indexing()
                .reportProperty()
                .subscribe(report -> {
                    if (report != null) {
                        model.libraryChanged();
                    }
                });
        return page;
    }

    private void shown() {
        if (model.atlasProperty().get() == null) {
            model.open();
        } else {
            model.libraryChanged();
        }
    }

    private static Set<ContentId> found(SearchState state) {
        return state instanceof SearchState.Answered(var results, _, _)
                ? results.results().stream()
                        .filter(SearchResult::close)
                        .map(SearchResult::content)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    void dispose() {
        model.dispose();
    }

    @Override
    public void open(Path file) {
        desktop.open(file);
    }

    @Override
    public void showInFolder(Path file) {
        desktop.showInFolder(file);
    }

    @Override
    public void copyPaths(List<Path> files) {
        desktop.copyFilePaths(files);
    }

    @Override
    public void findSimilar(List<Path> files) {
        search.findSimilar(
                files.stream()
                        .map(file -> (QueryMedia) new QueryMedia.OfFile(file, null, null))
                        .toList(),
                false);
    }

    @Override
    public Optional<Consumer<List<Path>>> showInResults() {
        return Optional.ofNullable(showInResults);
    }

    @Override
    public Optional<Consumer<List<Path>>> searchAmong() {
        return Optional.ofNullable(searchAmong);
    }
}
