package semblance.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import semblance.media.QueryMedia;
import semblance.search.QueryPart;
import semblance.search.SearchResult;
import semblance.search.saved.Inquiry;
import semblance.settings.WindowState;
import semblance.ui.library.LibraryViewModel;
import semblance.ui.models.ModelsViewModel;
import semblance.ui.preview.MarkedPicture;
import semblance.ui.preview.PreviewPane;
import semblance.ui.record.RecordPlace;
import semblance.ui.results.Move;
import semblance.ui.results.ResultsView;
import semblance.ui.results.ResultsViewModel;
import semblance.ui.results.Thumbnails;
import semblance.ui.search.Filter;
import semblance.ui.search.HistoryViewModel;
import semblance.ui.search.NotesViewModel;
import semblance.ui.search.PartPictures;
import semblance.ui.search.SavedBar;
import semblance.ui.search.SavedSearchesViewModel;
import semblance.ui.search.SearchBar;
import semblance.ui.search.SearchParts;
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
    private final ResultsViewModel results;
    private final Thumbnails thumbnails;
    private final ResultsView resultsView;
    private final SearchBar bar;
    private final RecordPlace record;
    private final NotesViewModel notes;
    private final HistoryViewModel history;
    private final SavedSearchesViewModel saved;
    private final SavedBar savedBar;
    private final PreviewPane preview;
    private final ComparePlace compare;
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
            Toast toast,
            ObservableValue<Integer> rememberedSearches) {
        this.search = search;
        this.library = library;
        this.choosers = choosers;
        this.results = new ResultsViewModel(background, workspace.similarFiles());
        this.preview = new PreviewPane(workspace.previews(), background);
        this.record = new RecordPlace(background, search::findSimilar, toast::failed);
        this.thumbnails =
                new Thumbnails(
                        workspace.thumbnails(), workspace.previews()::picture, thumbnailWork);
        this.compare =
                new ComparePlace(
                        split,
                        workspace.previews(),
                        thumbnails,
                        background,
                        result -> actions().open(result),
                        result -> actions().showInFolder(result),
                        library::place,
                        () -> resultsView().focusGrid());
        this.notes = new NotesViewModel(workspace.notebook(), background, toast::failed);
        this.history = new HistoryViewModel(search, notes, this::isLasting, rememberedSearches);
        this.saved = new SavedSearchesViewModel(search, workspace.search(), notes, background);
        this.savedBar = new SavedBar(saved, toast::done);
        this.bar =
                new SearchBar(
                        new SearchParts(
                                search,
                                history,
                                saved,
                                new PartPictures(workspace.previews(), background),
                                MarkedPicture::new),
                        this::chooseFile,
                        record);
        this.actions =
                new DesktopActions(
                        search,
                        files,
                        workspace.previews(),
                        background,
                        toast,
                        preview::focusMedia,
                        compare::compare,
                        new ResultExport(
                                () -> results.shownProperty().get().answer(),
                                workspace::thumbnail,
                                choosers::save,
                                background,
                                toast));
        this.resultsView =
                new ResultsView(
                        results,
                        thumbnails,
                        actions,
                        models::nameOf,
                        new IdlePage(library, this::chooseFile));
        new KeptTileSize(resultsView.pictureSizeProperty(), workspace);
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
        resultsView.setPlaceOf(library::place);
        preview.setOnFindSimilar(search::findSimilar);
        preview.setOnOpen(actions::open);
        preview.setOnShowInFolder(actions::showInFolder);
        search.stateProperty().subscribe(resultsView::show);
        resultsView.setOnClearFilter(() -> search.filterProperty().set(Filter.NONE));
        record.keepOnlyWhatIsAsked(search.parts());
        results.selectedResultProperty().subscribe(this::showPreview);
        new FreshResults(library, this::renew, new FxDelay(RENEWAL_PAUSE));
    }

    private void renew() {
        search.searchAgain();
        saved.refresh();
    }

    /** A recording from the microphone is deleted with the question: it cannot be asked again. */
    private boolean isLasting(Inquiry asked) {
        return asked.parts().stream()
                .noneMatch(part ->
                        part instanceof QueryPart.Example(QueryMedia.OfFile(var file, _, _), _, _)
                                && record.nameOf(file).isPresent());
    }

    private ResultsView resultsView() {
        return resultsView;
    }

    static SearchViewModel viewModel(Workspace workspace, Background background) {
        return new SearchViewModel(workspace.search(), background, new FxDelay(TYPING_PAUSE));
    }

    /** Returns the field, for the top of the window. */
    SearchBar bar() {
        return bar;
    }

    /** Returns the saved searches, for the side bar. */
    Node savedBar() {
        return savedBar;
    }

    /** Returns the results with the preview beside them. */
    Node page() {
        return compare.page();
    }

    /** Returns the small pictures, for all pages: what one has shown is at hand in another. */
    Thumbnails thumbnails() {
        return thumbnails;
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
        keys.on("Shortcut+D", bar::saveSearch);
        keys.on("Alt+Left", history::back);
        keys.on("Alt+Right", history::forward);
    }

    /** Lets the side buttons of a mouse go back and forward over {@code window}. */
    void watch(Node window) {
        window.addEventFilter(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    if (event.getButton() == MouseButton.BACK) {
                        history.back();
                        event.consume();
                    } else if (event.getButton() == MouseButton.FORWARD) {
                        history.forward();
                        event.consume();
                    }
                });
    }

    void begin() {
        record.begin();
        notes.begin();
    }

    void dispose() {
        record.dispose();
        history.dispose();
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

    /** Tells whether the keyboard is in the closer look, which has keys of its own. */
    boolean isPreviewUsed() {
        return preview.isFocusWithin();
    }

    /** Ends a comparison; tells whether there was one. */
    boolean closeComparison() {
        return compare.close();
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
