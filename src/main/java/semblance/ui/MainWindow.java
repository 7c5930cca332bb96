package semblance.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.media.QueryMedia;
import semblance.settings.Theme;
import semblance.settings.WindowState;
import semblance.ui.crash.UnexpectedErrors;
import semblance.ui.library.FailuresDialog;
import semblance.ui.library.IndexingStrip;
import semblance.ui.library.LibraryBar;
import semblance.ui.library.LibraryViewModel;
import semblance.ui.library.WelcomePage;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;
import semblance.ui.models.ModelStrip;
import semblance.ui.models.OfferView;
import semblance.ui.search.SearchState;
import semblance.ui.search.SearchViewModel;
import semblance.ui.settings.SettingsPage;
import semblance.ui.task.Background;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * All that is in the window: puts places and bars together and leads what happens in one to the
 * others. Belongs to the JavaFX thread.
 */
public final class MainWindow extends StackPane {
    private static final String BAR_KEY = "Shortcut+B";

    private final Workspace workspace;
    private final Stage stage;
    private final LibraryViewModel library;
    private final SearchViewModel search;
    private final SearchPlace searchPlace;
    private final DuplicatesPlace duplicates;
    private final ModelsPlace models;
    private final MapPlace map;
    private final Places places = new Places();
    private final BorderPane work = new BorderPane();
    private final SideBar sideBar;
    private final ThemeSwitch theme;
    private final DropZone dropZone;
    private final Choosers choosers;
    private final Surroundings surroundings;
    private final SettingsPlace settings;
    private final LiveLibrary live;
    private final Toast toast = new Toast();

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
        this.surroundings = surroundings;
        this.stage = stage;
        this.choosers = new Choosers(workspace, stage);
        this.library = new LibraryViewModel(workspace.library(), background);
        this.search = SearchPlace.viewModel(workspace, background);
        this.theme = new ThemeSwitch(this, surroundings.settings());
        this.settings =
                new SettingsPlace(workspace, surroundings, library, background, stage, toast);
        this.live = new LiveLibrary(workspace, library, surroundings, background, toast);
        this.dropZone = new DropZone(search, library::addFolders);
        this.models =
                new ModelsPlace(
                        workspace.models(),
                        background,
                        modelWork,
                        library,
                        search,
                        choosers,
                        stage,
                        page -> searchPlace().actions().browse(page),
                        this::backToSearch);
        this.searchPlace =
                new SearchPlace(
                        workspace,
                        search,
                        library,
                        models.model(),
                        background,
                        thumbnailWork,
                        files,
                        choosers,
                        toast);
        this.duplicates =
                new DuplicatesPlace(
                        workspace.duplicates(),
                        background,
                        searchPlace.thumbnails(),
                        library,
                        searchPlace.actions(),
                        choosers);
        this.map =
                new MapPlace(
                        workspace,
                        library,
                        search,
                        modelWork,
                        thumbnailWork,
                        searchPlace.actions());
        this.sideBar = sideBar();
        WindowSheet.addTo(this);
        layOut();
        connect();
        LongWork longWork = new LongWork(surroundings, background, stage, toast, System::nanoTime);
        longWork.watch(library.indexing().runningProperty(), () -> LongWorkWords.indexing(library));
        longWork.watch(models.model().busyProperty(), () -> Texts.of("window.done.models"));
    }

    /** The places know each other only through here, and the first is made before the second. */
    private SearchPlace searchPlace() {
        return searchPlace;
    }

    private SideBar sideBar() {
        LibraryMenu menu =
                new LibraryMenu(
                        settings.libraries(),
                        surroundings.settings(),
                        settings,
                        () -> places.show(Place.SETTINGS));
        return new SideBar(
                work,
                places,
                menu,
                searchPlace.savedBar(),
                new LibraryBar(
                        library,
                        menu,
                        this::chooseFolder,
                        folder -> Dialogs.remove(stage, library, folder),
                        this::showFailures));
    }

    private void layOut() {
        getStyleClass().add("main-window");
        places.add(Place.SEARCH, () -> models.below(searchPlace.page()));
        places.add(Place.DUPLICATES, duplicates::page);
        places.add(Place.MAP, map::page);
        places.add(Place.MODELS, models::page);
        places.add(
                Place.SETTINGS,
                () ->
                        settings.page(
                                new SettingsPage.Ways(
                                        this::backToSearch,
                                        this::chooseFolder,
                                        folder -> Dialogs.remove(stage, library, folder),
                                        this::showModels)));
        MainMenu menu =
                new MainMenu(
                        theme,
                        library,
                        places,
                        this::chooseFolder,
                        this::shortcuts,
                        () -> Dialogs.about(stage, workspace.version(), surroundings.licences()));
        HBox.setHgrow(searchPlace.bar(), Priority.ALWAYS);
        String barKey = KeyCombination.valueOf(BAR_KEY).getDisplayText();
        Button barToggle =
                Icons.button(
                        Feather.SIDEBAR, Texts.of("window.bar.toggle", barKey), sideBar::toggle);
        barToggle.setId("library-toggle");
        HBox top = new HBox(barToggle, searchPlace.bar(), menu);
        top.getStyleClass().add("top-bar");
        top.setAlignment(Pos.CENTER_LEFT);
        work.setTop(new VBox(top, searchPlace.bar().filterBar()));
        work.setCenter(places);
        // What does not fit is shortened, not pushed out of the window.
        work.setMinSize(0, 0);
        WelcomePage welcome =
                new WelcomePage(
                        library,
                        OfferView.forNewUser(models.model().offer(), this::showModels),
                        workspace.sampleLibrary(),
                        this::chooseFolder);
        BorderPane frame =
                new BorderPane(
                        new Pages(
                                work,
                                welcome,
                                library,
                                places.shownProperty(),
                                searchPlace.bar()::focusField));
        frame.setMinSize(0, 0);
        frame.setBottom(
                new VBox(
                        new ModelStrip(
                                models.model(), places.isShown(Place.MODELS), this::showModels),
                        new IndexingStrip(library, this::showFailures)));
        getChildren().addAll(frame, dropZone, toast);
    }

    private void connect() {
        // Who asks something wants to see the answer.
        search.stateProperty()
                .subscribe((before, now) -> {
                    if (now instanceof SearchState.Searching) {
                        places.show(Place.SEARCH);
                    }
                });
        dropZone.watch(this);
        searchPlace.watch(this);
        places.shownProperty()
                .subscribe(now ->
                        dropZone.divert(
                                now == Place.MODELS ? models.model().imports()::start : null));
        WindowKeys keys = new WindowKeys(this::shortcuts);
        searchPlace.addTo(keys);
        for (Place place : Place.values()) {
            keys.on(place.key(), () -> places.show(place));
        }
        keys.on(BAR_KEY, sideBar::toggle);
        keys.on(LibraryMenu.KEY, sideBar::showLibraries);
        keys.on("F1", this::shortcuts);
        keys.on("F5", library::updateNow);
        keys.on("Esc", this::escape);
        keys.onIf("Shortcut+V", () -> dropZone.take(Clipboard.getSystemClipboard()));
        keys.onIf(
                "Down",
                () -> places.shownProperty().get() == Place.SEARCH && searchPlace.enterGrid());
        keys.listenTo(this);
    }

    /** Runs something once, as soon as there is something to show, be it a problem. */
    void whenKnown(Runnable then) {
        new OnceKnown(library, then);
    }

    /** Leads the keyboard to the search, where it is shown. */
    void focusSearch() {
        searchPlace.bar().focusField();
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
        library.refresh();
        searchPlace.begin();
        models.model().refresh();
        live.begin(this);
        WindowState before = workspace.settings().windowState();
        if (!before.barShown()) {
            sideBar.toggle();
        }
        if (seen != null) {
            seen.ask(search);
            places.show(seen.place());
        } else {
            places.show(Place.named(before.place()));
        }
        if (seen == null ? workspace.settings().indexing().atStart() : seen.indexing()) {
            library.statusProperty().subscribe(new StartUpdate(library));
        }
    }

    /** Returns what is shown, for the window that comes after this one. */
    Seen seen() {
        return Seen.of(
                places.shownProperty().get(), search, library.indexing().runningProperty().get());
    }

    /** Returns how the window is left. */
    WindowState state(WindowState before) {
        return searchPlace
                .state(before)
                .withBarShown(sideBar.isShown())
                .withPlace(places.shownProperty().get().name());
    }

    /** Tells whether there is work that a person may want to be finished. */
    ObservableValue<Boolean> isBusy() {
        return library.indexing().runningProperty().or(models.model().busyProperty());
    }

    /** Searches for the first of files that come from outside; folders join the library. */
    void find(List<Path> files) {
        files.stream()
                .filter(it -> !Files.isDirectory(it))
                .findFirst()
                .ifPresent(file -> search.findSimilar(new QueryMedia.OfFile(file, null, null)));
        library.addFolders(files.stream().filter(Files::isDirectory).toList());
    }

    /** Shows a sentence for a while. */
    void tell(String sentence) {
        toast.failed(sentence);
    }

    /** Tells what goes on, for the report of an error. */
    UnexpectedErrors.Circumstances circumstances() {
        Place place = places.shownProperty().get();
        boolean indexing = library.indexing().runningProperty().get();
        return new UnexpectedErrors.Circumstances(
                place.title(), "page " + place + (indexing ? ", indexing" : ""));
    }

    /** Searches for, or adds, what was dropped or pasted; tells whether there was anything. */
    public boolean take(Clipboard board) {
        return dropZone.take(board);
    }

    /** Searches for what was dropped on the field besides what is asked already. */
    boolean add(Clipboard board) {
        return dropZone.take(board, true);
    }

    /** What is asked. */
    SearchViewModel searchModel() {
        return search;
    }

    /** The look that was chosen. */
    ObjectProperty<Theme> themeProperty() {
        return theme.themeProperty();
    }

    /** Ends what goes on: indexing keeps what it has done. */
    public void dispose() {
        live.dispose();
        theme.dispose();
        library.indexing().cancel();
        models.model().dispose();
        duplicates.dispose();
        map.dispose();
        searchPlace.dispose();
    }

    private void escape() {
        if (searchPlace.cancelRecording() || searchPlace.closeComparison()) {
            return;
        }
        if (places.shownProperty().get() != Place.SEARCH) {
            backToSearch();
            return;
        }
        searchPlace.clear();
    }

    private void backToSearch() {
        places.show(Place.SEARCH);
    }

    private void showModels() {
        places.show(Place.MODELS);
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
