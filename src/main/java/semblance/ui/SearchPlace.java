package semblance.ui;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;

import org.jspecify.annotations.Nullable;

import semblance.search.SearchResult;
import semblance.settings.WindowState;
import semblance.ui.library.LibraryViewModel;
import semblance.ui.models.ModelsViewModel;
import semblance.ui.preview.PreviewPane;
import semblance.ui.record.RecordPlace;
import semblance.ui.results.Move;
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
 * The search in the window: its field, which stands above all pages, and its page, the results with
 * the closer look at one of them. Belongs to the JavaFX thread.
 */
final class SearchPlace {
    private static final Duration TYPING_PAUSE = Duration.ofMillis(150);
    private static final Duration RENEWAL_PAUSE = Duration.ofSeconds(5);
    private static final double PREVIEW_MIN_WIDTH = 280;

    private final SearchViewModel search;
    private final ResultsViewModel results = new ResultsViewModel();
    private final ResultsView resultsView;
    private final SearchBar bar;
    private final RecordPlace record;
    private final PreviewPane preview;
    private final SplitPane split = new SplitPane();
    private final LibraryViewModel library;
    private final DesktopActions actions;
    private final Choosers choosers;
    private double previewAt;

    SearchPlace(
            Workspace workspace,
            SearchViewModel search,
            LibraryViewModel library,
            ModelsViewModel models,
            Background background,
            Background thumbnailWork,
            FileActions files,
            Choosers choosers,
            Toast toast) {
        this.search = search;
        this.library = library;
        this.choosers = choosers;
        this.preview = new PreviewPane(workspace.previews(), background);
        this.record = new RecordPlace(background, search::findSimilar, toast::failed);
        this.bar = new SearchBar(search, this::chooseFile, record);
        this.actions =
                new DesktopActions(
                        search,
                        files,
                        workspace.previews(),
                        background,
                        toast,
                        preview::requestFocus);
        this.resultsView =
                new ResultsView(
                        results,
                        new Thumbnails(
                                workspace.thumbnails(),
                                workspace.previews()::picture,
                                thumbnailWork),
                        actions,
                        models::nameOf,
                        new IdlePage(library, this::chooseFile));
        split.getItems().add(resultsView);
        split.getStyleClass().add("work-split");
        previewAt = workspace.settings().windowState().previewAt();
        preview.volume().set(workspace.settings().windowState().volume());
        preview.setMinWidth(PREVIEW_MIN_WIDTH);
        SplitPane.setResizableWithParent(preview, false);
        connect();
    }

    private void connect() {
        preview.setPlaceOf(library::place);
        preview.setOnFindSimilar(search::findSimilar);
        preview.setOnOpen(actions::open);
        preview.setOnShowInFolder(actions::showInFolder);
        search.stateProperty().subscribe(resultsView::show);
        resultsView.setOnClearFilter(() -> search.filterProperty().set(Filter.NONE));
        record.keepOnlyWhatIsAsked(search.mediaProperty());
        results.selectedResultProperty().subscribe(this::showPreview);
        new FreshResults(library, search, new FxDelay(RENEWAL_PAUSE));
    }

    static SearchViewModel viewModel(Workspace workspace, Background background) {
        return new SearchViewModel(workspace.search(), background, new FxDelay(TYPING_PAUSE));
    }

    /** Returns the field, for the top of the window. */
    SearchBar bar() {
        return bar;
    }

    /** Returns the results with the preview beside them. */
    Node page() {
        return split;
    }

    /** Returns what can be done with a file on this computer. */
    DesktopActions actions() {
        return actions;
    }

    /** Adds the keys of the search to those of the window. */
    void addTo(WindowKeys keys) {
        keys.on("Shortcut+F", bar::focusField);
        keys.on("Shortcut+Shift+F", bar::toggleFilter);
        keys.on("Shortcut+L", bar::focusField);
        keys.on("Shortcut+O", this::chooseFile);
        keys.on("Shortcut+R", record::toggle);
    }

    void begin() {
        record.begin();
    }

    void dispose() {
        record.dispose();
        preview.dispose();
    }

    /** Returns how the page is left. */
    WindowState state(WindowState before) {
        double at =
                split.getDividerPositions().length > 0 ? split.getDividerPositions()[0] : previewAt;
        return before.withPreviewAt(Math.clamp(at, 0, 1)).withVolume(preview.volume().get());
    }

    /** Ends a recording; tells whether there was one. */
    boolean cancelRecording() {
        if (!record.recording().get()) {
            return false;
        }
        record.cancel();
        return true;
    }

    /** Forgets what was asked, and waits for the next question. */
    void clear() {
        search.clear();
        bar.focusField();
    }

    /** Leads the keyboard from the field to the first result; tells whether there is one. */
    boolean enterGrid() {
        Node focused = split.getScene().getFocusOwner();
        if (!(focused instanceof TextInputControl)
                || results.shownProperty().get().results().isEmpty()) {
            return false;
        }
        resultsView.focusGrid();
        results.move(Move.FIRST, 1);
        return true;
    }

    private void chooseFile() {
        choosers.file(search::findSimilar);
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
}
