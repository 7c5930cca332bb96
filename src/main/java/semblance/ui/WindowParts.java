package semblance.ui;

import javafx.stage.Stage;

import semblance.media.QueryMedia;
import semblance.ui.library.LibraryViewModel;
import semblance.ui.search.SearchViewModel;
import semblance.ui.task.Background;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The parts of one window that work together, made in the order in which they need each other.
 * Belongs to the JavaFX thread.
 */
final class WindowParts {
    final LibraryViewModel library;
    final SearchViewModel search;
    final SearchPlace searchPlace;
    final ModelsPlace models;
    final DuplicatesPlace duplicates;
    final MapPlace map;
    final SettingsPlace settings;
    final LiveLibrary live;
    final Choosers choosers;
    final DropZone dropZone;
    final Places places = new Places();
    final Toast toast = new Toast();

    WindowParts(
            Workspace workspace,
            Background background,
            Background thumbnailWork,
            Background modelWork,
            FileActions files,
            Stage stage,
            Surroundings surroundings) {
        choosers = new Choosers(workspace, stage);
        library = new LibraryViewModel(workspace.library(), background);
        search = SearchPlace.viewModel(workspace, background);
        settings = new SettingsPlace(workspace, surroundings, library, background, stage, toast);
        live = new LiveLibrary(workspace, library, surroundings, background, toast);
        dropZone = new DropZone(search, library::addFolders);
        models =
                new ModelsPlace(
                        workspace.models(),
                        background,
                        modelWork,
                        library,
                        search,
                        choosers,
                        stage,
                        page -> searchPlace().actions().browse(page),
                        () -> places.show(Place.SEARCH));
        searchPlace =
                new SearchPlace(
                        workspace,
                        search,
                        library,
                        models.model(),
                        background,
                        thumbnailWork,
                        files,
                        choosers,
                        toast,
                        surroundings
                                .settings()
                                .property()
                                .map(it -> it.behaviour().rememberedSearches()));
        duplicates =
                new DuplicatesPlace(
                        workspace.duplicates(),
                        workspace.previews(),
                        background,
                        searchPlace.thumbnails(),
                        library,
                        searchPlace.actions(),
                        choosers);
        map =
                new MapPlace(
                        workspace,
                        library,
                        search,
                        modelWork,
                        thumbnailWork,
                        searchPlace.actions(),
                        toast::failed,
                        () -> places.show(Place.MAP),
                        searchPlace.bar()::focusField);
        searchPlace.actions().setOnShowOnMap(map::show);
    }

    /** The search is made after the models, which lead to it. */
    private SearchPlace searchPlace() {
        return searchPlace;
    }

    /** Searches for the first of files that come from outside; folders join the library. */
    void find(List<Path> from) {
        from.stream()
                .filter(it -> !Files.isDirectory(it))
                .findFirst()
                .ifPresent(file -> search.findSimilar(new QueryMedia.OfFile(file, null, null)));
        library.addFolders(from.stream().filter(Files::isDirectory).toList());
    }

    void dispose() {
        live.dispose();
        library.indexing().cancel();
        models.model().dispose();
        duplicates.dispose();
        map.dispose();
        searchPlace.dispose();
    }
}
