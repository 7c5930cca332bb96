package semblance.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import semblance.settings.Theme;
import semblance.settings.WindowState;
import semblance.ui.crash.UnexpectedErrors;
import semblance.ui.library.IndexingStrip;
import semblance.ui.library.WelcomePage;
import semblance.ui.look.Texts;
import semblance.ui.models.ModelStrip;
import semblance.ui.models.OfferView;
import semblance.ui.search.SearchState;
import semblance.ui.search.SearchViewModel;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.util.List;

/**
 * All that is in the window: puts places and bars together and leads what happens in one to the
 * others. Belongs to the JavaFX thread.
 */
public final class MainWindow extends StackPane {
    private final Workspace workspace;
    private final WindowParts parts;
    private final WindowWays ways;
    private final BorderPane work = new BorderPane();
    private final WindowKeys keys;
    private final SideBar sideBar;
    private final ThemeSwitch theme;

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
            Stage stage,
            Surroundings surroundings) {
        this.workspace = workspace;
        this.parts =
                new WindowParts(
                        workspace,
                        background,
                        thumbnailWork,
                        modelWork,
                        files,
                        stage,
                        surroundings);
        this.theme = new ThemeSwitch(this, surroundings.settings());
        this.ways = new WindowWays(parts, workspace, surroundings, stage);
        this.keys = new WindowKeys(ways::shortcuts);
        this.sideBar = ways.sideBar(work);
        WindowSheet.addTo(this);
        layOut();
        connect();
        LongWork longWork =
                new LongWork(surroundings, background, stage, parts.toast, System::nanoTime);
        longWork.watch(
                parts.library.indexing().runningProperty(),
                () -> LongWorkWords.indexing(parts.library));
        longWork.watch(parts.models.model().busyProperty(), () -> Texts.of("window.done.models"));
    }

    private void layOut() {
        getStyleClass().add("main-window");
        ways.addPages();
        // Other pages have filters of their own.
        StackPane filter = new StackPane(parts.searchPlace.bar().filterBar());
        filter.visibleProperty().bind(parts.places.isShown(Place.SEARCH));
        filter.managedProperty().bind(filter.visibleProperty());
        work.setTop(new VBox(new TopBar(parts, ways.menu(theme), sideBar::toggle), filter));
        work.setCenter(parts.places);
        // What does not fit is shortened, not pushed out of the window.
        work.setMinSize(0, 0);
        WelcomePage welcome =
                new WelcomePage(
                        parts.library,
                        OfferView.forNewUser(parts.models.model().offer(), ways::showModels),
                        workspace.sampleLibrary(),
                        ways::chooseFolder);
        BorderPane frame =
                new BorderPane(
                        new Pages(
                                work,
                                welcome,
                                parts.library,
                                parts.places.shownProperty(),
                                parts.searchPlace.bar()::focusField));
        frame.setMinSize(0, 0);
        frame.setBottom(
                new VBox(
                        new ModelStrip(
                                parts.models.model(),
                                parts.places.isShown(Place.MODELS),
                                ways::showModels),
                        new IndexingStrip(parts.library, ways::showFailures)));
        getChildren().addAll(frame, parts.dropZone, parts.toast);
    }

    private void connect() {
        // Who asks something wants to see the answer.
        parts.search
                .stateProperty()
                .subscribe((before, now) -> {
                    if (now instanceof SearchState.Searching) {
                        parts.places.show(Place.SEARCH);
                    }
                });
        parts.searchPlace
                .bar()
                .filterOpenProperty()
                .subscribe((before, now) -> {
                    if (now) {
                        parts.places.show(Place.SEARCH);
                    }
                });
        parts.dropZone.watch(this);
        parts.searchPlace.watch(this);
        parts.places
                .shownProperty()
                .subscribe(now ->
                        parts.dropZone.divert(
                                now == Place.MODELS
                                        ? parts.models.model().imports()::start
                                        : null));
        parts.searchPlace.addTo(keys);
        for (Place place : Place.values()) {
            keys.on(place.key(), () -> parts.places.show(place));
        }
        keys.on(TopBar.SIDE_BAR_KEY, sideBar::toggle);
        keys.on(LibraryMenu.KEY, sideBar::showLibraries);
        keys.on("F1", ways::shortcuts);
        keys.on("F5", parts.library::updateNow);
        keys.onIf("Esc", () -> !parts.searchPlace.isPreviewUsed() && escape());
        keys.onLeft("Esc", this::escape);
        keys.onIf("Shortcut+Z", this::undo);
        keys.onIf("Shortcut+V", () -> parts.dropZone.take(Clipboard.getSystemClipboard()));
        keys.onIf(
                "Down",
                () ->
                        parts.places.shownProperty().get() == Place.SEARCH
                                && parts.searchPlace.enterGrid());
        keys.listenTo(this);
    }

    /** Runs something once, as soon as there is something to show, be it a problem. */
    void whenKnown(Runnable then) {
        new OnceKnown(parts.library, then);
    }

    /** Leads the keyboard to the search, where it is shown. */
    void focusSearch() {
        parts.searchPlace.bar().focusField();
    }

    /** Reads the library and, if so configured, brings it up to date. */
    public void begin() {
        begin(null);
    }

    /**
     * Begins where a window ended.
     *
     * @param seen what it showed, or null if this is the first one of the library
     */
    void begin(@Nullable Seen seen) {
        parts.library.refresh();
        parts.searchPlace.begin();
        parts.models.model().refresh();
        parts.live.begin(this);
        WindowState before = workspace.settings().windowState();
        if (!before.barShown()) {
            sideBar.toggle();
        }
        if (seen != null) {
            seen.ask(parts.search);
            parts.places.show(seen.place());
        } else {
            parts.places.show(Place.named(before.place()));
        }
        if (seen == null ? workspace.settings().indexing().atStart() : seen.indexing()) {
            parts.library.statusProperty().subscribe(new StartUpdate(parts.library));
        }
    }

    /** Returns what is shown, for the window that comes after this one. */
    Seen seen() {
        return Seen.of(
                parts.places.shownProperty().get(),
                parts.search,
                parts.library.indexing().runningProperty().get());
    }

    /** Returns how the window is left. */
    WindowState state(WindowState before) {
        return parts.searchPlace
                .state(before)
                .withBarShown(sideBar.isShown())
                .withPlace(parts.places.shownProperty().get().name());
    }

    /** Tells whether there is work that a person may want to be finished. */
    ObservableValue<Boolean> isBusy() {
        return parts.library.indexing().runningProperty().or(parts.models.model().busyProperty());
    }

    /** Searches for the first of files that come from outside; folders join the library. */
    void find(List<Path> files) {
        parts.find(files);
    }

    /** Shows a sentence for a while. */
    void tell(String sentence) {
        parts.toast.failed(sentence);
    }

    /** Tells what goes on, for the report of an error. */
    UnexpectedErrors.Circumstances circumstances() {
        Place place = parts.places.shownProperty().get();
        boolean indexing = parts.library.indexing().runningProperty().get();
        return new UnexpectedErrors.Circumstances(
                place.title(), "page " + place + (indexing ? ", indexing" : ""));
    }

    /** Searches for, or adds, what was dropped or pasted; tells whether there was anything. */
    public boolean take(Clipboard board) {
        return parts.dropZone.take(board);
    }

    /** Searches for what was dropped on the field besides what is asked already. */
    boolean add(Clipboard board) {
        return parts.dropZone.take(board, true);
    }

    /** The keys that work wherever the keyboard is. */
    WindowKeys keys() {
        return keys;
    }

    /** What is asked. */
    SearchViewModel searchModel() {
        return parts.search;
    }

    /** The look that was chosen. */
    ObjectProperty<Theme> themeProperty() {
        return theme.themeProperty();
    }

    /** Ends what goes on: indexing keeps what it has done. */
    public void dispose() {
        theme.dispose();
        parts.dispose();
    }

    private boolean undo() {
        boolean types = getScene().getFocusOwner() instanceof TextInputControl;
        if (types || parts.places.shownProperty().get() != Place.DUPLICATES) {
            return false;
        }
        parts.duplicates.undo();
        return true;
    }

    private boolean escape() {
        Place shown = parts.places.shownProperty().get();
        if (parts.searchPlace.cancelRecording()
                || (shown == Place.SEARCH && parts.searchPlace.closeComparison())
                || (shown == Place.DUPLICATES
                        && (parts.duplicates.closeComparison()
                                || parts.duplicates.closeQuestion()))) {
            return true;
        }
        if (shown == Place.SEARCH) {
            parts.searchPlace.clear();
        } else {
            ways.backToSearch();
        }
        return true;
    }
}
