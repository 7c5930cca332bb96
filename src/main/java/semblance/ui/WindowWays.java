package semblance.ui;

import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import semblance.ui.library.FailuresDialog;
import semblance.ui.library.LibraryBar;
import semblance.ui.settings.SettingsPage;

import java.nio.file.Path;

/** The ways from one part of the window to another, which pages, bars and menus offer. */
final class WindowWays {
    private final WindowParts parts;
    private final Workspace workspace;
    private final Surroundings surroundings;
    private final Stage stage;

    WindowWays(WindowParts parts, Workspace workspace, Surroundings surroundings, Stage stage) {
        this.parts = parts;
        this.workspace = workspace;
        this.surroundings = surroundings;
        this.stage = stage;
    }

    /** Names the pages and who makes them. */
    void addPages() {
        Places places = parts.places;
        places.add(Place.SEARCH, () -> parts.models.below(parts.searchPlace.page()));
        places.add(Place.DUPLICATES, parts.duplicates::page);
        places.add(Place.MAP, parts.map::page);
        places.add(Place.MODELS, parts.models::page);
        SettingsPage.Ways fromSettings =
                new SettingsPage.Ways(
                        this::backToSearch,
                        this::chooseFolder,
                        this::removeFolder,
                        this::showModels);
        places.add(Place.SETTINGS, () -> parts.settings.page(fromSettings));
    }

    SideBar sideBar(BorderPane work) {
        LibraryMenu menu =
                new LibraryMenu(
                        parts.settings.libraries(),
                        surroundings.settings(),
                        parts.settings,
                        () -> parts.places.show(Place.SETTINGS));
        return new SideBar(
                work,
                parts.places,
                menu,
                parts.searchPlace.savedBar(),
                new LibraryBar(
                        parts.library,
                        menu,
                        this::chooseFolder,
                        this::removeFolder,
                        this::showFailures));
    }

    MainMenu menu(ThemeSwitch theme) {
        return new MainMenu(
                theme,
                parts.library,
                parts.places,
                this::chooseFolder,
                this::shortcuts,
                () -> Dialogs.about(stage, workspace.version(), surroundings.licences()));
    }

    void backToSearch() {
        parts.places.show(Place.SEARCH);
    }

    void showModels() {
        parts.places.show(Place.MODELS);
    }

    void chooseFolder() {
        parts.choosers.folder(parts.library::addFolders);
    }

    private void removeFolder(Path folder) {
        Dialogs.remove(stage, parts.library, folder);
    }

    void showFailures() {
        parts.library.failures(failures ->
                new FailuresDialog(stage, failures, parts.library::retryFailures).show());
    }

    void shortcuts() {
        ShortcutsDialog.show(stage);
    }
}
