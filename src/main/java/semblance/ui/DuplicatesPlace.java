package semblance.ui;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import semblance.duplicates.Member;
import semblance.library.LibraryFolder;
import semblance.library.LibraryStatus;
import semblance.library.Previews;
import semblance.media.MediaFacts;
import semblance.search.SearchResult;
import semblance.ui.duplicates.Decisions;
import semblance.ui.duplicates.DuplicateActions;
import semblance.ui.duplicates.DuplicateDialogs;
import semblance.ui.duplicates.DuplicatesPage;
import semblance.ui.duplicates.DuplicatesViewModel;
import semblance.ui.library.LibraryViewModel;
import semblance.ui.results.Thumbnails;
import semblance.ui.task.Background;
import semblance.ui.task.FxDelay;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The duplicates in the window: their page, and what it needs of it. On the JavaFX thread. */
final class DuplicatesPlace implements DuplicateDialogs {
    private static final Duration GLANCE = Duration.ofMillis(250);

    private final LibraryViewModel library;
    private final DesktopActions desktop;
    private final Choosers choosers;
    private final Thumbnails thumbnails;
    private final DuplicatesViewModel model;
    private final Decisions decisions;
    private final Previews previews;
    private final Background background;
    private @Nullable DuplicatesPage page;
    private @Nullable ComparePlace comparison;

    DuplicatesPlace(
            DuplicateActions actions,
            Previews previews,
            Background background,
            Thumbnails thumbnails,
            LibraryViewModel library,
            DesktopActions desktop,
            Choosers choosers) {
        this.previews = previews;
        this.background = background;
        this.library = library;
        this.desktop = desktop;
        this.choosers = choosers;
        this.thumbnails = thumbnails;
        this.model = new DuplicatesViewModel(actions, background, new FxDelay(GLANCE));
        this.decisions = new Decisions(model, library::refresh);
    }

    /** Returns the page, with a comparison over it as long as there is one. */
    Node page() {
        DuplicatesPage made = new DuplicatesPage(model, decisions, thumbnails, this, this::compare);
        page = made;
        ComparePlace over =
                new ComparePlace(
                        made,
                        previews,
                        thumbnails,
                        background,
                        desktop::open,
                        desktop::showInFolder,
                        library::place,
                        made::focus);
        comparison = over;
        over.page()
                .visibleProperty()
                .subscribe((before, now) -> {
                    if (now) {
                        LibraryStatus status = library.statusProperty().get();
                        model.open(status == null ? 0 : status.indexed());
                        made.focus();
                    }
                });
        return over.page();
    }

    /** A comparison knows results: these were found by being the same, not by a search. */
    private void compare(List<Member> files) {
        if (comparison != null) {
            comparison.compare(files.stream().map(DuplicatesPlace::result).toList());
        }
    }

    private static SearchResult result(Member file) {
        return new SearchResult(
                file.path(),
                file.content(),
                file.kind(),
                new MediaFacts(
                        file.width(),
                        file.height(),
                        file.duration(),
                        file.taken(),
                        file.codec(),
                        Map.of()),
                1,
                true,
                null,
                SearchResult.BY_NAMES,
                "",
                List.of(),
                null,
                true,
                file.stamp());
    }

    /** Ends a comparison; tells whether there was one. */
    boolean closeComparison() {
        ComparePlace over = comparison;
        return over != null && over.close();
    }

    /** Answers an open question with no; returns whether there was one. */
    boolean closeQuestion() {
        DuplicatesPage made = page;
        return made != null && made.closeQuestion();
    }

    /** Takes the last step back. */
    void undo() {
        decisions.undo();
    }

    void dispose() {
        model.cancel();
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
    public void chooseFolder(Consumer<List<Path>> onChosen) {
        choosers.folder(onChosen);
    }

    @Override
    public String place(Member file) {
        return library.place(file.path());
    }

    @Override
    public List<Path> folders() {
        LibraryStatus status = library.statusProperty().get();
        return status == null
                ? List.of()
                : status.folders().stream().map(LibraryFolder::folder).toList();
    }
}
