package semblance.ui.search;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.search.saved.SavedSearch;
import semblance.ui.look.Icons;
import semblance.ui.look.StyleSheet;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;
import semblance.ui.search.SavedSearchesViewModel.Entry;

import java.util.List;

/**
 * The saved searches in the side bar, each with the number of files that are close to it and a dot
 * where some of them are new. Not there as long as nothing is saved.
 */
public final class SavedBar extends VBox {
    private final SavedSearchesViewModel model;
    private final OnDeleted onDeleted;
    private final NamePopup names = new NamePopup();
    private final VBox list = new VBox();

    /** Hears of a saved search that was deleted. */
    @FunctionalInterface
    public interface OnDeleted {
        /**
         * @param undo brings it back
         */
        void deleted(String sentence, Runnable undo);
    }

    public SavedBar(SavedSearchesViewModel model, OnDeleted onDeleted) {
        this.model = model;
        this.onDeleted = onDeleted;
        setId("saved-bar");
        getStyleClass().add("saved-bar");
        StyleSheet.add(this, "search.css");
        Label title = new Label(Texts.of("search.saved"));
        title.getStyleClass().add("section-title");
        list.getStyleClass().add("saved-list");
        getChildren().addAll(title, list);
        model.entries().subscribe(this::show);
    }

    private void show(List<Entry> entries) {
        int focused = focusedPlace();
        list.getChildren().setAll(entries.stream().map(this::line).toList());
        setVisible(!entries.isEmpty());
        setManaged(!entries.isEmpty());
        if (focused >= 0 && !entries.isEmpty()) {
            list.getChildren().get(Math.min(focused, entries.size() - 1)).requestFocus();
        }
    }

    /** A count that comes in must not take the keyboard away. */
    private int focusedPlace() {
        for (int i = 0; i < list.getChildren().size(); i++) {
            if (list.getChildren().get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    private Button line(Entry entry) {
        Label name = new Label(entry.search().name(), Icons.icon(Feather.STAR));
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox box = new HBox(name, space);
        box.getStyleClass().add("saved-line");
        box.setAlignment(Pos.CENTER_LEFT);
        if (entry.fresh()) {
            Region dot = new Region();
            dot.getStyleClass().add("saved-dot");
            box.getChildren().add(dot);
        }
        if (!entry.problem().isEmpty()) {
            box.getChildren().add(Icons.icon(Feather.ALERT_TRIANGLE, "warning"));
        } else if (entry.close() >= 0) {
            Label count = new Label(count(entry.close()));
            count.getStyleClass().add("figure");
            count.setMinWidth(USE_PREF_SIZE);
            box.getChildren().add(count);
        }
        Button button = new Button();
        button.setGraphic(box);
        button.getStyleClass().addAll("flat", "saved-button");
        button.setMaxWidth(Double.MAX_VALUE);
        box.prefWidthProperty()
                .bind(
                        button.widthProperty()
                                .map(width ->
                                        width.doubleValue()
                                                - button.snappedLeftInset()
                                                - button.snappedRightInset()));
        String words = words(entry);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> model.open(entry));
        button.setContextMenu(menu(entry.search(), button));
        return button;
    }

    private static String count(long close) {
        return close >= SavedSearchesViewModel.MOST
                ? Texts.of("search.saved.many", Words.number(SavedSearchesViewModel.MOST))
                : Words.number(close);
    }

    private static String words(Entry entry) {
        String name = entry.search().name();
        if (!entry.problem().isEmpty()) {
            return Texts.of("search.saved.problem", name, entry.problem());
        }
        return entry.close() < 0
                ? name
                : entry.fresh()
                        ? Texts.of("search.saved.fresh", name, entry.close())
                        : Texts.of("search.saved.close", name, entry.close());
    }

    private ContextMenu menu(SavedSearch saved, Button button) {
        MenuItem rename = new MenuItem(Texts.of("search.saved.rename"), Icons.icon(Feather.EDIT_2));
        rename.setId("saved-rename");
        rename.setOnAction(event ->
                names.ask(
                        button,
                        Texts.of("search.saved.rename.title"),
                        saved.name(),
                        name -> model.rename(saved.id(), name)));
        MenuItem delete =
                new MenuItem(Texts.of("search.saved.delete"), Icons.icon(Feather.TRASH_2));
        delete.setId("saved-delete");
        delete.setOnAction(event -> {
            Runnable undo = model.delete(saved);
            onDeleted.deleted(Texts.of("search.saved.deleted", saved.name()), undo);
        });
        return new ContextMenu(rename, delete);
    }
}
