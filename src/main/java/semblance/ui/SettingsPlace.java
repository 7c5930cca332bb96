package semblance.ui;

import javafx.scene.Node;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;

import semblance.ui.library.LibraryViewModel;
import semblance.ui.settings.LibrariesViewModel;
import semblance.ui.settings.LibraryDialogs;
import semblance.ui.settings.SettingsPage;
import semblance.ui.settings.SettingsViewModel;
import semblance.ui.task.Background;
import semblance.ui.task.FxDelay;

import java.time.Duration;
import java.util.Optional;

/** The settings in the window: their page, and the libraries. Belongs to the JavaFX thread. */
final class SettingsPlace implements LibraryDialogs {
    private static final Duration TYPING_PAUSE = Duration.ofMillis(250);

    private final SettingsViewModel model;
    private final LibrariesViewModel libraries;
    private final LibraryViewModel library;
    private final Window owner;
    private final Toast toast;

    SettingsPlace(
            Workspace workspace,
            Surroundings surroundings,
            LibraryViewModel library,
            Background background,
            Window owner,
            Toast toast) {
        this.library = library;
        this.owner = owner;
        this.toast = toast;
        this.libraries =
                new LibrariesViewModel(
                        surroundings.settings(), surroundings.libraries(), background);
        this.model =
                new SettingsViewModel(
                        surroundings.settings(),
                        workspace.library(),
                        background,
                        new FxDelay(TYPING_PAUSE),
                        library::updateNow,
                        toast::done);
    }

    LibrariesViewModel libraries() {
        return libraries;
    }

    /** Returns the page. */
    Node page(SettingsPage.Ways ways) {
        SettingsPage page = new SettingsPage(model, library, libraries, this, toast::done, ways);
        page.visibleProperty()
                .subscribe((before, now) -> {
                    if (now) {
                        page.focus();
                    }
                });
        return page;
    }

    @Override
    public Optional<String> name(String title, String before) {
        TextInputDialog dialog = new TextInputDialog(before);
        dialog.initOwner(owner);
        WindowSheet.addTo(dialog.getDialogPane());
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        dialog.setGraphic(null);
        dialog.getEditor().setId("library-name");
        return dialog.showAndWait().map(String::strip).filter(it -> !it.isEmpty());
    }

    @Override
    public Removal removal(String name, boolean canDelete) {
        return Dialogs.libraryRemoval(owner, name, canDelete);
    }
}
