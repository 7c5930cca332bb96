package semblance.ui.search;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.search.saved.Inquiry;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

/** Back, forward, and the list of the last questions. */
final class HistoryButtons extends HBox {
    /** More are kept than anybody reads in a menu; the way back leads to all. */
    private static final int MOST_LISTED = 30;

    private final HistoryViewModel history;
    private final SearchViewModel search;
    private final PartWords names;
    private final MenuButton list = new MenuButton();

    HistoryButtons(HistoryViewModel history, SearchViewModel search, PartWords names) {
        this.history = history;
        this.search = search;
        this.names = names;
        getStyleClass().add("history-buttons");
        setAlignment(Pos.CENTER_LEFT);
        Button back =
                Icons.button(Feather.ARROW_LEFT, Texts.of("search.history.back"), history::back);
        back.setId("history-back");
        back.disableProperty().bind(history.canGoBack().not());
        Button forward =
                Icons.button(
                        Feather.ARROW_RIGHT, Texts.of("search.history.forward"), history::forward);
        forward.setId("history-forward");
        forward.disableProperty().bind(history.canGoForward().not());
        String words = Texts.of("search.history");
        list.setId("history-list");
        list.setText(words);
        list.setGraphic(Icons.icon(Feather.CLOCK));
        list.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        list.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        list.setAccessibleText(words);
        list.setTooltip(new Tooltip(words));
        list.showingProperty()
                .subscribe(showing -> {
                    if (showing) {
                        fill();
                    }
                });
        // A menu without items would not open at all.
        fill();
        getChildren().addAll(back, forward, list);
    }

    private void add(Inquiry asked) {
        MenuItem item = new MenuItem(names.line(asked), Icons.icon(Feather.SEARCH));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> search.ask(asked));
        list.getItems().add(item);
    }

    private void fill() {
        list.getItems().clear();
        history.recent().stream().limit(MOST_LISTED).forEach(this::add);
        if (history.recent().isEmpty()) {
            MenuItem none =
                    new MenuItem(
                            history.remembers()
                                    ? Texts.of("search.history.none")
                                    : Texts.of("search.history.off"));
            none.setDisable(true);
            list.getItems().add(none);
        }
        CheckMenuItem remember = new CheckMenuItem(Texts.of("search.history.remember"));
        remember.setId("history-remember");
        remember.setSelected(history.remembers());
        remember.setDisable(!history.canRemember());
        remember.setOnAction(event -> history.setRemembers(remember.isSelected()));
        MenuItem clear =
                new MenuItem(Texts.of("search.history.clear"), Icons.icon(Feather.TRASH_2));
        clear.setId("history-clear");
        clear.setDisable(history.recent().isEmpty());
        clear.setOnAction(event -> history.clear());
        list.getItems().addAll(new SeparatorMenuItem(), remember, clear);
    }
}
