package semblance.ui.search;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.StyleSheet;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;
import semblance.ui.record.RecordPlace;

/**
 * The way back, the search field with the parts of the query, and the choice of kinds beside it.
 */
public final class SearchBar extends VBox {
    /** Below this width, at the usual size of text, the choice of kinds stands on a line below. */
    private static final double NARROW = 720;

    private final SearchViewModel model;
    private final SavedSearchesViewModel saved;
    private final PartWords names;
    private final QueryField query;
    private final Button star;
    private final NamePopup namePopup = new NamePopup();
    private final HBox line = new HBox();
    private final HBox side = new HBox();
    private final FilterViewModel filters;
    private final FilterBar filterBar;

    /**
     * @param chooseFile asks for a file to search for
     * @param record asks for a sound to search for
     */
    public SearchBar(SearchParts parts, Runnable chooseFile, RecordPlace record) {
        this.model = parts.search();
        this.saved = parts.saved();
        this.names = new PartWords(record::nameOf);
        this.query = new QueryField(model, record, names, parts.pictures(), parts.marker());
        this.filters = new FilterViewModel(model.filterProperty());
        this.filterBar = new FilterBar(filters);
        getStyleClass().add("search-bar");
        StyleSheet.add(this, "search.css");
        this.star = Icons.button(Feather.STAR, Texts.of("search.saved.this"), this::saveSearch);
        star.setId("search-save");
        model.stateProperty().subscribe(now -> star.setDisable(!saved.canSave()));

        HBox field = field(chooseFile, record);
        StackPane place = new StackPane(field, record.strip());
        field.visibleProperty().bind(record.recording().not());
        record.strip().visibleProperty().bind(record.recording());
        field.visibleProperty()
                .subscribe((before, now) -> {
                    if (now) {
                        focusField();
                    }
                });
        HBox.setHgrow(place, Priority.ALWAYS);
        place.setMinWidth(0);
        line.getChildren().addAll(new HistoryButtons(parts.history(), model, names), place);
        line.getStyleClass().add("search-line");
        line.setAlignment(Pos.CENTER_LEFT);
        side.getChildren().addAll(kindToggle(), filterToggle());
        side.getStyleClass().add("search-line");
        side.setAlignment(Pos.CENTER_RIGHT);
        line.getChildren().add(side);
        getChildren().add(line);
        widthProperty().subscribe(this::arrange);
        TextScale.onChange(this, this::arrange);
    }

    private void arrange() {
        boolean narrow = getWidth() > 0 && getWidth() < TextScale.px(NARROW);
        if (narrow != getChildren().contains(side)) {
            // Not while this is laid out: what changes then is not laid out again.
            Platform.runLater(() -> {
                line.getChildren().remove(side);
                getChildren().remove(side);
                (narrow ? getChildren() : line.getChildren()).add(side);
            });
        }
    }

    private HBox field(Runnable chooseFile, RecordPlace record) {
        Button clear = Icons.button(Feather.X, Texts.of("search.clear"), model::clear);
        clear.setId("search-clear");
        clear.visibleProperty()
                .bind(model.textProperty().isNotEmpty().or(Bindings.isNotEmpty(model.parts())));
        clear.managedProperty().bind(clear.visibleProperty());
        Button choose = Icons.button(Feather.PAPERCLIP, Texts.of("search.file"), chooseFile);
        choose.setId("search-file");
        HBox field =
                new HBox(
                        Icons.icon(Feather.SEARCH, "lead"),
                        query,
                        clear,
                        star,
                        record.button(),
                        choose);
        field.getStyleClass().add("search-field");
        field.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(query, Priority.ALWAYS);
        query.mark(field);
        return field;
    }

    /** Puts the cursor into the field. */
    public void focusField() {
        query.focusWords();
    }

    /** Asks for a name to keep the search under. */
    public void saveSearch() {
        if (saved.canSave()) {
            namePopup.ask(
                    star,
                    Texts.of("search.saved.title"),
                    names.suggestedName(model.inquiry()),
                    saved::save);
        }
    }

    /** Returns the line below this, which filters. */
    public Node filterBar() {
        return filterBar;
    }

    /** Shows or hides the ways to filter. */
    public void toggleFilter() {
        filters.open().set(!filters.open().get());
    }

    /** Tells whether the ways to filter are shown. */
    public ObservableValue<Boolean> filterOpenProperty() {
        return filters.open();
    }

    private ToggleButton filterToggle() {
        ToggleButton button = new ToggleButton("", Icons.icon(Feather.FILTER));
        button.setId("filter-toggle");
        button.getStyleClass().addAll("button-icon", "flat", "filter-toggle");
        String words = Texts.of("search.filter.toggle");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.selectedProperty().bindBidirectional(filters.open());
        return button;
    }

    private HBox kindToggle() {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        box.setAlignment(Pos.CENTER);
        ToggleGroup group = new ToggleGroup();
        for (KindFilter filter : KindFilter.values()) {
            ToggleButton button = new ToggleButton(filter.label());
            button.setId("kind-" + filter.name().toLowerCase(java.util.Locale.ROOT));
            button.setAccessibleText(filter.action());
            button.setToggleGroup(group);
            button.setSelected(model.kindsProperty().get() == filter);
            button.setMinWidth(USE_PREF_SIZE);
            // A second click on the chosen one must not leave nothing chosen.
            button.setOnAction(event -> {
                button.setSelected(true);
                model.kindsProperty().set(filter);
            });
            model.kindsProperty().subscribe(now -> button.setSelected(now == filter));
            box.getChildren().add(button);
        }
        return box;
    }
}
