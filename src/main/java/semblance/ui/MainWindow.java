package semblance.ui;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.search.SearchResult;
import semblance.settings.Theme;
import semblance.ui.library.FailuresDialog;
import semblance.ui.library.IndexingStrip;
import semblance.ui.library.LibraryBar;
import semblance.ui.library.LibraryViewModel;
import semblance.ui.library.WelcomePage;
import semblance.ui.look.Icons;
import semblance.ui.look.StyleSheet;
import semblance.ui.models.ModelStrip;
import semblance.ui.models.OfferView;
import semblance.ui.preview.PreviewPane;
import semblance.ui.record.RecordPlace;
import semblance.ui.results.ResultsView;
import semblance.ui.results.ResultsViewModel;
import semblance.ui.results.Thumbnails;
import semblance.ui.search.Filter;
import semblance.ui.search.SearchBar;
import semblance.ui.search.SearchViewModel;
import semblance.ui.task.Background;
import semblance.ui.task.FxDelay;

import java.time.Duration;

/**
 * All that is in the window: puts views and view models together and leads what happens in one to
 * the others. Belongs to the JavaFX thread.
 */
public final class MainWindow extends StackPane {
    private static final Duration TYPING_PAUSE = Duration.ofMillis(150);
    private static final Duration RENEWAL_PAUSE = Duration.ofSeconds(5);
    private static final double PREVIEW_AT = 0.66;

    private final Workspace workspace;
    private final Stage stage;
    private final LibraryViewModel library;
    private final SearchViewModel search;
    private final ResultsViewModel results = new ResultsViewModel();
    private final ResultsView resultsView;
    private final SearchBar searchBar;
    private final RecordPlace record;
    private final PreviewPane preview;
    private final SplitPane split = new SplitPane();
    private final BorderPane work = new BorderPane();
    private final LibraryBar libraryBar;
    private final Button barToggle;
    private final ThemeSwitch theme;
    private final DropZone dropZone;
    private double previewAt = PREVIEW_AT;
    private final Choosers choosers;
    private final ModelsPlace models;

    /**
     * @param thumbnailWork for the many small pictures, so that they never stand in the way of a
     *     search
     * @param modelWork for downloads and imports of models
     * @param stage for dialogs; shown by the caller
     */
    public MainWindow(
            Workspace workspace,
            Background background,
            Background thumbnailWork,
            Background modelWork,
            FileActions files,
            Stage stage) {
        this.workspace = workspace;
        this.stage = stage;
        this.choosers = new Choosers(workspace, stage);
        this.library = new LibraryViewModel(workspace.library(), background);
        this.search =
                new SearchViewModel(workspace.search(), background, new FxDelay(TYPING_PAUSE));
        this.theme = new ThemeSwitch(this, workspace.settings().theme());
        this.preview = new PreviewPane(workspace.previews(), background);
        Toast toast = new Toast();
        this.record = new RecordPlace(background, search::findSimilar, toast::failed);
        this.searchBar = new SearchBar(search, this::chooseFile, record);
        this.barToggle =
                Icons.button(Feather.SIDEBAR, "Show or hide the library (Ctrl+B)", this::toggleBar);
        this.dropZone = new DropZone(search::findSimilar, library::addFolders);
        DesktopActions actions =
                new DesktopActions(
                        search,
                        files,
                        workspace.previews(),
                        background,
                        toast,
                        preview::requestFocus);
        this.models =
                new ModelsPlace(
                        workspace.models(),
                        background,
                        modelWork,
                        library,
                        search,
                        choosers,
                        stage,
                        actions::browse);
        this.libraryBar =
                new LibraryBar(
                        library,
                        this::chooseFolder,
                        folder -> Dialogs.remove(stage, library, folder),
                        this::showFailures,
                        models::show);
        this.resultsView =
                new ResultsView(
                        results,
                        new Thumbnails(
                                workspace.thumbnails(),
                                workspace.previews()::picture,
                                thumbnailWork),
                        actions,
                        models.model()::nameOf,
                        new IdlePage(library, this::chooseFile));
        preview.setPlaceOf(library::place);
        preview.setOnFindSimilar(search::findSimilar);
        preview.setOnOpen(actions::open);
        preview.setOnShowInFolder(actions::showInFolder);
        StyleSheet.addTo(this);
        layOut(toast);
        connect();
    }

    private void layOut(Toast toast) {
        getStyleClass().add("main-window");
        MainMenu menu =
                new MainMenu(
                        theme,
                        library,
                        this::chooseFolder,
                        models::show,
                        this::shortcuts,
                        () -> Dialogs.about(stage, workspace.version()));
        HBox.setHgrow(searchBar, Priority.ALWAYS);
        barToggle.setId("library-toggle");
        HBox top = new HBox(barToggle, searchBar, menu);
        top.getStyleClass().add("top-bar");
        top.setAlignment(Pos.CENTER_LEFT);
        split.getItems().add(resultsView);
        split.getStyleClass().add("work-split");
        preview.setMinWidth(280);
        SplitPane.setResizableWithParent(preview, false);
        work.setTop(new VBox(top, searchBar.filterBar()));
        work.setCenter(models.inPlaceOf(split));
        work.setLeft(libraryBar);
        WelcomePage welcome =
                new WelcomePage(
                        library,
                        OfferView.forNewUser(models.model().offer(), models::show),
                        workspace.sampleLibrary(),
                        this::chooseFolder);
        BorderPane frame =
                new BorderPane(
                        new Pages(
                                work,
                                welcome,
                                library,
                                models.shownProperty(),
                                searchBar::focusField));
        frame.setBottom(
                new VBox(
                        new ModelStrip(models.model(), models.shownProperty(), models::show),
                        new IndexingStrip(library, this::showFailures)));
        getChildren().addAll(frame, dropZone, toast);
    }

    private void connect() {
        search.stateProperty().subscribe(resultsView::show);
        resultsView.setOnClearFilter(() -> search.filterProperty().set(Filter.NONE));
        record.keepOnlyWhatIsAsked(search.mediaProperty());
        results.selectedResultProperty().subscribe(this::showPreview);
        new FreshResults(library, search, new FxDelay(RENEWAL_PAUSE));
        theme.themeProperty()
                .subscribe((before, now) ->
                        workspace.changeSettings().accept(kept -> kept.withTheme(now)));
        dropZone.watch(this);
        models.shownProperty()
                .subscribe(
                        shown -> dropZone.divert(shown ? models.model().imports()::start : null));
        WindowKeys keys = new WindowKeys(this::shortcuts);
        keys.on("Shortcut+F", searchBar::focusField);
        keys.on("Shortcut+Shift+F", searchBar::toggleFilter);
        keys.on("Shortcut+L", searchBar::focusField);
        keys.on("Shortcut+O", this::chooseFile);
        keys.on("Shortcut+R", record::toggle);
        keys.on("Shortcut+B", this::toggleBar);
        keys.on("Shortcut+M", models::show);
        keys.on("F1", this::shortcuts);
        keys.on("F5", library::updateNow);
        keys.on("Esc", this::escape);
        keys.onIf("Shortcut+V", () -> dropZone.take(Clipboard.getSystemClipboard()));
        keys.onIf("Down", this::enterGrid);
        keys.listenTo(this);
    }

    /** Reads the library and, if so configured, brings it up to date. */
    public void begin() {
        library.refresh();
        record.begin();
        models.model().refresh();
        if (workspace.settings().indexAtStart()) {
            library.statusProperty().subscribe(new StartUpdate(library));
        }
    }

    /** Searches for, or adds, what was dropped or pasted; tells whether there was anything. */
    public boolean take(Clipboard board) {
        return dropZone.take(board);
    }

    /** The look that was chosen. */
    ObjectProperty<Theme> themeProperty() {
        return theme.themeProperty();
    }

    /** Ends what goes on: indexing keeps what it has done. */
    public void dispose() {
        library.indexing().cancel();
        models.model().dispose();
        record.dispose();
        preview.dispose();
    }

    private void showPreview(@Nullable SearchResult result) {
        boolean there = split.getItems().contains(preview);
        if (result != null && !there) {
            split.getItems().add(preview);
            split.setDividerPositions(previewAt);
        } else if (result == null && there) {
            previewAt = split.getDividerPositions()[0];
            split.getItems().remove(preview);
        }
        preview.show(result);
    }

    private boolean enterGrid() {
        boolean inField = getScene().getFocusOwner() instanceof javafx.scene.control.TextField;
        if (!inField
                || models.shownProperty().get()
                || results.shownProperty().get().results().isEmpty()) {
            return false;
        }
        resultsView.focusGrid();
        results.move(semblance.ui.results.Move.FIRST, 1);
        return true;
    }

    private void escape() {
        if (record.recording().get()) {
            record.cancel();
            return;
        }
        if (models.shownProperty().get()) {
            models.hide();
            return;
        }
        search.clear();
        searchBar.focusField();
    }

    private void toggleBar() {
        work.setLeft(work.getLeft() == null ? libraryBar : null);
    }

    private void chooseFile() {
        choosers.file(search::findSimilar);
    }

    private void chooseFolder() {
        choosers.folder(library::addFolders);
    }

    private void showFailures() {
        library.failures(
                failures -> new FailuresDialog(stage, failures, library::retryFailures).show());
    }

    private void shortcuts() {
        Dialogs.shortcuts(stage);
    }
}
