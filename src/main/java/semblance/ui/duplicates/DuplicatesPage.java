package semblance.ui.duplicates;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.duplicates.Group;
import semblance.duplicates.Member;
import semblance.ui.look.Icons;
import semblance.ui.look.StyleSheet;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;
import semblance.ui.results.StatePage;
import semblance.ui.results.Thumbnails;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * The page of duplicates: a filter above, the groups, and below them what is ticked and what was
 * done. Belongs to the JavaFX thread.
 */
public final class DuplicatesPage extends BorderPane implements FileTileActions {
    private static final double LEAST_HEIGHT = 180;

    private final DuplicatesViewModel model;
    private final Decisions decisions;
    private final DuplicateDialogs dialogs;
    private final Consumer<List<Member>> compare;
    private final GroupList list;
    private final NoticeLine notices;
    private final StackPane middle = new StackPane();

    /**
     * @param compare shows files side by side
     */
    public DuplicatesPage(
            DuplicatesViewModel model,
            Decisions decisions,
            Thumbnails thumbnails,
            DuplicateDialogs dialogs,
            Consumer<List<Member>> compare) {
        this.model = model;
        this.decisions = decisions;
        this.dialogs = dialogs;
        this.compare = compare;
        this.notices = new NoticeLine(decisions);
        this.list = new GroupList(model, decisions, thumbnails, this, compare);
        setId("duplicates-page");
        getStyleClass().add("duplicates-page");
        StyleSheet.add(this, "duplicates.css");
        // Some files are seen however low the window is.
        middle.minHeightProperty().bind(TextScale.follow(LEAST_HEIGHT));
        middle.getChildren().add(list);
        setTop(
                new VBox(
                        new FilterLine(model, dialogs),
                        new ChoiceLine(model, decisions, dialogs),
                        new LookLine(model)));
        setCenter(middle);
        setBottom(new VBox(notices, new TickLine(model, decisions)));
        decisions.noticeProperty().subscribe(now -> keepFocus());
        model.stateProperty().subscribe(now -> showState());
        model.shownProperty().subscribe(now -> showState());
    }

    /** Leads the keyboard to the groups. */
    public void focus() {
        if (list.isVisible()) {
            list.focus();
        } else {
            notices.focus();
        }
    }

    /** What was answered is gone: its focus stays on this page, and does not go to the search. */
    private void keepFocus() {
        Scene scene = getScene();
        if (isSeen() && scene != null && !(scene.getFocusOwner() instanceof TextInputControl)) {
            focus();
        }
    }

    /** Answers the question whether files are to go with no; returns whether it was asked. */
    public boolean closeQuestion() {
        if (!isSeen() || !decisions.askingProperty().get()) {
            return false;
        }
        decisions.dontAsk();
        list.focus();
        return true;
    }

    /** Another page, or a comparison, may be in its place. */
    private boolean isSeen() {
        boolean seen = true;
        for (Node at = this; at != null; at = at.getParent()) {
            seen &= at.isVisible();
        }
        return seen;
    }

    private void showState() {
        Node instead = instead(model.stateProperty(), model.shownProperty().get());
        list.setVisible(instead == null);
        middle.getChildren().setAll(instead == null ? list : instead);
    }

    /** Returns what stands in the place of the groups; null if they are shown. */
    private @Nullable Node instead(ReadOnlyObjectProperty<LookState> state, List<Group> groups) {
        return switch (state.get()) {
            case LookState.Failed(var sentence) ->
                    new StatePage(
                            Feather.ALERT_TRIANGLE,
                            Texts.of("duplicates.failed"),
                            sentence,
                            start(Texts.of("duplicates.again")));
            case LookState.Opening _ -> groups.isEmpty() ? new StackPane() : null;
            case LookState.Never _ ->
                    groups.isEmpty()
                            ? new StatePage(
                                    Feather.COPY,
                                    Texts.of("duplicates.never"),
                                    Texts.of("duplicates.never.line"),
                                    start(Texts.of("duplicates.start")))
                            : null;
            case LookState.Looking _ ->
                    groups.isEmpty()
                            ? new StatePage(
                                    Feather.SEARCH,
                                    Texts.of("duplicates.looking"),
                                    Texts.of("duplicates.looking.line"))
                            : null;
            case LookState.Done _ -> groups.isEmpty() ? nothing() : null;
        };
    }

    private Node nothing() {
        if (!model.allProperty().get().isEmpty()) {
            Button all = new Button(Texts.of("duplicates.filter.clear"));
            all.setId("duplicates-clear-filter");
            all.setOnAction(event -> model.filterProperty().set(GroupFilter.ALL));
            return new StatePage(
                    Feather.FILTER,
                    Texts.of("duplicates.filtered"),
                    Texts.of("duplicates.filtered.line"),
                    all);
        }
        Instant when = model.lookedAtProperty().get();
        return new StatePage(
                Feather.CHECK,
                Texts.of("duplicates.none"),
                when == null
                        ? Texts.of("duplicates.none.line")
                        : Texts.of("duplicates.none.when", DuplicateWords.when(when)),
                start(Texts.of("duplicates.again")));
    }

    private Button start(String words) {
        Button start = new Button(words, Icons.icon(Feather.SEARCH));
        start.setId("duplicates-start");
        start.getStyleClass().add("accent");
        start.setAlignment(Pos.CENTER);
        start.setOnAction(event -> model.look());
        return start;
    }

    @Override
    public void open(Member file) {
        dialogs.open(file.path());
    }

    @Override
    public String place(Member file) {
        return dialogs.place(file);
    }

    @Override
    public ContextMenu menu(Member file) {
        Group group = model.groupAt(model.spotProperty().get());
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .addAll(
                        item(
                                Texts.of("duplicates.menu.open"),
                                Feather.EXTERNAL_LINK,
                                () -> dialogs.open(file.path())),
                        item(
                                Texts.of("duplicates.menu.folder"),
                                Feather.FOLDER,
                                () -> dialogs.showInFolder(file.path())));
        if (group != null) {
            menu.getItems()
                    .addAll(
                            item(
                                    Texts.of("duplicates.group.compare"),
                                    Feather.COLUMNS,
                                    () -> compare.accept(group.members())),
                            item(
                                    Texts.of("duplicates.menu.keep"),
                                    Feather.CHECK,
                                    () -> model.ticks().allBut(group, file)),
                            item(
                                    Texts.of("duplicates.menu.part"),
                                    Feather.X,
                                    decisions::notAMatch));
        }
        return menu;
    }

    private static MenuItem item(String words, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(words, Icons.icon(icon));
        item.setOnAction(event -> action.run());
        return item;
    }
}
