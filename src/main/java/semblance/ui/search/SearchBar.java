package semblance.ui.search;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.media.QueryMedia;
import semblance.ui.look.Icons;
import semblance.ui.record.RecordPlace;

/** The search field with its example, and the choice of kinds beside it. */
public final class SearchBar extends HBox {
    private static final int GAP = 16;

    private final SearchViewModel model;
    private final TextField words = new TextField();
    private final HBox field = new HBox();
    private final HBox chipPlace = new HBox();
    private final RecordPlace record;
    private final FilterViewModel filters;
    private final FilterBar filterBar;

    /**
     * @param chooseFile asks for a file to search for
     * @param record asks for a sound to search for
     */
    public SearchBar(SearchViewModel model, Runnable chooseFile, RecordPlace record) {
        this.model = model;
        this.record = record;
        this.filters = new FilterViewModel(model.filterProperty());
        this.filterBar = new FilterBar(filters);
        getStyleClass().add("search-bar");
        setSpacing(GAP);
        setAlignment(Pos.CENTER_LEFT);

        words.setId("search-words");
        words.setPromptText("Type words or drop a file");
        words.setAccessibleText("Search by words");
        words.textProperty().bindBidirectional(model.textProperty());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        HBox.setHgrow(words, Priority.ALWAYS);

        Button clear = Icons.button(Feather.X, "Clear the search (Esc)", model::clear);
        clear.setId("search-clear");
        clear.visibleProperty()
                .bind(model.textProperty().isNotEmpty().or(model.mediaProperty().isNotNull()));
        clear.managedProperty().bind(clear.visibleProperty());
        Button choose =
                Icons.button(Feather.PAPERCLIP, "Search by a file\u2026 (Ctrl+O)", chooseFile);
        choose.setId("search-file");

        field.getStyleClass().add("search-field");
        field.setAlignment(Pos.CENTER_LEFT);
        field.getChildren()
                .addAll(
                        Icons.icon(Feather.SEARCH, "lead"),
                        chipPlace,
                        words,
                        clear,
                        record.button(),
                        choose);
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
        words.focusedProperty()
                .subscribe(focused ->
                        field.pseudoClassStateChanged(
                                javafx.css.PseudoClass.getPseudoClass("active"), focused));
        chipPlace.setAlignment(Pos.CENTER_LEFT);
        model.mediaProperty().subscribe(this::showChip);

        getChildren().addAll(place, kindToggle(), filterToggle());
    }

    /** Puts the cursor into the field. */
    public void focusField() {
        words.requestFocus();
        words.selectAll();
    }

    /** Returns the line below this, which filters. */
    public Node filterBar() {
        return filterBar;
    }

    /** Shows or hides the ways to filter. */
    public void toggleFilter() {
        filters.open().set(!filters.open().get());
    }

    private ToggleButton filterToggle() {
        ToggleButton button = new ToggleButton("", Icons.icon(Feather.FILTER));
        button.setId("filter-toggle");
        button.getStyleClass().addAll("button-icon", "flat", "filter-toggle");
        String words = "Filter by length, format and other facts (Ctrl+Shift+F)";
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.selectedProperty().bindBidirectional(filters.open());
        return button;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.searchNow();
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE && words.getText().isEmpty()) {
            model.mediaProperty().set(null);
        }
    }

    private void showChip(@Nullable QueryMedia media) {
        chipPlace.getChildren().clear();
        if (media != null) {
            Runnable remove = () -> model.mediaProperty().set(null);
            chipPlace
                    .getChildren()
                    .add(
                            media instanceof QueryMedia.OfFile file
                                    ? record.nameOf(file.file())
                                            .map(name -> recorded(name, file, remove))
                                            .orElseGet(() -> new QueryChip(media, remove))
                                    : new QueryChip(media, remove));
        }
        words.setPromptText(media == null ? "Type words or drop a file" : "Add words\u2026");
    }

    private QueryChip recorded(String name, QueryMedia.OfFile file, Runnable remove) {
        Button play =
                Icons.button(Feather.PLAY, "Play the recording", () -> record.play(file.file()));
        play.setId("chip-play");
        return new QueryChip(name, Icons.icon(Feather.MIC), play, remove);
    }

    private HBox kindToggle() {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        box.setAlignment(Pos.CENTER);
        ToggleGroup group = new ToggleGroup();
        for (KindFilter filter : KindFilter.values()) {
            ToggleButton button = new ToggleButton(filter.label());
            button.setId("kind-" + filter.name().toLowerCase(java.util.Locale.ROOT));
            button.setAccessibleText("Show " + filter.label().toLowerCase(java.util.Locale.ROOT));
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
