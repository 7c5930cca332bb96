package semblance.ui;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import semblance.atlas.AtlasSide;
import semblance.media.ContentId;
import semblance.media.MediaKind;
import semblance.media.QueryMedia;
import semblance.search.SearchResult;
import semblance.ui.library.LibraryViewModel;
import semblance.ui.look.Texts;
import semblance.ui.map.MapHooks;
import semblance.ui.map.MapPage;
import semblance.ui.map.MapViewModel;
import semblance.ui.search.SearchState;
import semblance.ui.search.SearchViewModel;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.util.List;
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
    private final Consumer<String> tell;
    private final Runnable leadHere;
    private final Runnable leadToWords;
    private @Nullable MapPage page;

    /**
     * @param longWork for the making of maps
     * @param tell shows a sentence
     * @param leadHere shows the map's page
     * @param leadToWords leads the keyboard to the field of the search
     */
    MapPlace(
            Workspace workspace,
            LibraryViewModel library,
            SearchViewModel search,
            Background longWork,
            Background thumbnailWork,
            DesktopActions desktop,
            Consumer<String> tell,
            Runnable leadHere,
            Runnable leadToWords) {
        this.workspace = workspace;
        this.library = library;
        this.search = search;
        this.thumbnailWork = thumbnailWork;
        this.desktop = desktop;
        this.tell = tell;
        this.leadHere = leadHere;
        this.leadToWords = leadToWords;
        this.model = new MapViewModel(workspace.maps(), longWork);
    }

    /** Returns the page, which opens the map when it is first shown. */
    Node page() {
        MapPage made = new MapPage(model, workspace.thumbnails(), thumbnailWork, this);
        page = made;
        made.visibleProperty()
                .subscribe((before, now) -> {
                    if (now) {
                        shown();
                        made.focus();
                    }
                });
        search.stateProperty().subscribe(state -> made.showFound(found(state)));
        library.indexing()
                .reportProperty()
                .subscribe(report -> {
                    if (report != null) {
                        model.libraryChanged();
                    }
                });
        return made;
    }

    /** Leads to the map and there to files that were found. */
    void show(List<SearchResult> results) {
        boolean areSounds = results.stream().allMatch(it -> it.kind() == MediaKind.AUDIO);
        model.sideProperty().set(areSounds ? AtlasSide.SOUNDS : AtlasSide.PICTURES);
        leadHere.run();
        if (page != null) {
            page.lead(results.stream().map(SearchResult::content).collect(Collectors.toSet()));
        }
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
    public void showInResults(Set<ContentId> files) {
        search.list(files);
    }

    @Override
    public void searchAmong(Set<ContentId> files) {
        search.searchAmong(files);
        leadToWords.run();
    }

    @Override
    public void missing(int files) {
        tell.accept(Texts.of("map.missing", files));
    }
}
