package semblance.ui;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import semblance.library.LibraryStatus;
import semblance.ui.library.LibraryViewModel;
import semblance.ui.models.ModelActions;
import semblance.ui.models.ModelDialogs;
import semblance.ui.models.ModelEntry;
import semblance.ui.models.ModelsPage;
import semblance.ui.models.ModelsViewModel;
import semblance.ui.models.OfferView;
import semblance.ui.search.SearchState;
import semblance.ui.search.SearchViewModel;
import semblance.ui.task.Background;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The models in the window: their page, and what follows from a change of the models: the library
 * is brought up to date for them, and the question is asked again. Belongs to the JavaFX thread.
 */
final class ModelsPlace implements ModelDialogs {
    private final LibraryViewModel library;
    private final SearchViewModel search;
    private final Window owner;
    private final Choosers choosers;
    private final Consumer<URI> browser;
    private final ModelsViewModel model;
    private final Runnable close;

    /**
     * @param longWork for downloads and imports
     * @param close leads from the page back to the search
     */
    ModelsPlace(
            ModelActions actions,
            Background background,
            Background longWork,
            LibraryViewModel library,
            SearchViewModel search,
            Choosers choosers,
            Window owner,
            Consumer<URI> browser,
            Runnable close) {
        this.library = library;
        this.search = search;
        this.owner = owner;
        this.choosers = choosers;
        this.browser = browser;
        this.close = close;
        this.model = new ModelsViewModel(actions, background, longWork, this::renew);
        // How fast a model is here is known after its first run.
        library.indexing()
                .reportProperty()
                .subscribe(report -> {
                    if (report != null) {
                        model.refresh();
                    }
                });
    }

    ModelsViewModel model() {
        return model;
    }

    /** Returns a page with the offer of models above it. */
    VBox below(Node page) {
        OfferView offer = OfferView.forLibrary(model.offer());
        VBox.setMargin(offer, new Insets(12, 16, 4, 16));
        VBox both = new VBox(offer, page);
        VBox.setVgrow(page, Priority.ALWAYS);
        return both;
    }

    /** Returns the page of the models. */
    Node page() {
        ModelsPage page = new ModelsPage(model, this, close);
        page.visibleProperty()
                .subscribe((before, now) -> {
                    if (now) {
                        model.refresh();
                        page.focus();
                    } else {
                        model.imports().leave();
                    }
                });
        return page;
    }

    private void renew() {
        LibraryStatus status = library.statusProperty().get();
        if (status != null && !status.folders().isEmpty()) {
            library.updateNow();
        }
        if (search.stateProperty().get() instanceof SearchState.Failed) {
            search.searchNow();
        } else {
            search.searchAgain();
        }
    }

    @Override
    public boolean confirmRemoval(ModelEntry entry) {
        return Dialogs.confirmRemoval(owner, entry);
    }

    @Override
    public void chooseFiles(Consumer<List<Path>> onChosen) {
        choosers.modelFiles(onChosen);
    }

    @Override
    public void chooseFolder(Consumer<List<Path>> onChosen) {
        choosers.modelFolder(onChosen);
    }

    @Override
    public void browse(URI address) {
        browser.accept(address);
    }
}
