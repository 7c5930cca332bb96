package semblance.ui.search;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.kordamp.ikonli.feather.Feather;

import semblance.media.QueryMedia;
import semblance.search.QueryPart;
import semblance.ui.look.Icons;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;
import semblance.ui.record.RecordPlace;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of the query as chips and the words that are typed behind them, in up to three lines;
 * more can be scrolled to. All of it works by keyboard: from the beginning of the words Left leads
 * to the chips and Backspace takes the last one away; on a chip Left and Right walk, Delete takes
 * it away, plus and minus weigh it and Enter opens it.
 */
final class QueryField extends Region {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final double MOST_HEIGHT = 112;

    private final SearchViewModel model;
    private final RecordPlace record;
    private final PartWords names;
    private final PartPictures pictures;
    private final PartEditor editor;
    private final TextField words = new TextField();
    private final ChipRows rows = new ChipRows();
    private final ChipScroll scroll = new ChipScroll(rows);
    private final List<PartChip> chips = new ArrayList<>();

    QueryField(
            SearchViewModel model,
            RecordPlace record,
            PartWords names,
            PartPictures pictures,
            RegionMarker marker) {
        this.model = model;
        this.record = record;
        this.names = names;
        this.pictures = pictures;
        this.editor = new PartEditor(model, names, pictures, marker);
        getStyleClass().add("query-field");
        words.setId("search-words");
        words.setAccessibleText(Texts.of("search.words"));
        words.setAccessibleHelp(Texts.of("search.words.help"));
        words.textProperty().bindBidirectional(model.textProperty());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        words.focusedProperty().subscribe((before, now) -> revealIf(words, now));
        words.widthProperty().subscribe(this::prompt);
        words.fontProperty().subscribe(this::prompt);
        rows.getChildren().add(words);
        rows.setOnResize(this::requestLayout);
        // Not while this is laid out: what changes then is not laid out again.
        widthProperty().subscribe(() -> Platform.runLater(this::requestLayout));
        setMinWidth(0);
        getChildren().add(scroll);
        model.parts().addListener((ListChangeListener<QueryPart>) this::changed);
        showAll();
    }

    @Override
    protected double computePrefWidth(double height) {
        return rows.prefWidth(-1);
    }

    /**
     * As high as its lines are at the width it has: the boxes around would ask how high it is at
     * the width that it would like, and grow it afterwards.
     */
    @Override
    protected double computePrefHeight(double width) {
        double now = getWidth() > 0 ? getWidth() : width;
        return Math.min(Math.ceil(rows.prefHeight(now)), TextScale.px(MOST_HEIGHT));
    }

    /** One line: boxes ask how low this can be where it is as narrow as can be, not as it is. */
    @Override
    protected double computeMinHeight(double width) {
        return Math.ceil(words.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        double height = Math.min(getHeight(), computePrefHeight(getWidth()));
        scroll.resizeRelocate(0, snapPositionY((getHeight() - height) / 2), getWidth(), height);
        // What has the keyboard is seen, else the words.
        scroll.reveal(
                chips.stream()
                        .filter(Node::isFocused)
                        .findFirst()
                        .<Node>map(it -> it)
                        .orElse(words));
    }

    private void revealIf(Node node, boolean isWanted) {
        if (isWanted) {
            scroll.reveal(node);
        }
    }

    /** Lets a frame around this show that the words have the keyboard. */
    void mark(Node frame) {
        words.focusedProperty().subscribe(now -> frame.pseudoClassStateChanged(ACTIVE, now));
    }

    /** Puts the cursor into the words. */
    void focusWords() {
        words.requestFocus();
        words.selectAll();
    }

    private void changed(ListChangeListener.Change<? extends QueryPart> change) {
        while (change.next()) {
            int size = change.getTo() - change.getFrom();
            boolean inPlace =
                    change.wasReplaced()
                            && size == change.getRemovedSize()
                            && chips.size() == model.parts().size()
                            && sameFiles(change);
            if (!inPlace) {
                showAll();
                return;
            }
            for (int i = change.getFrom(); i < change.getTo(); i++) {
                chips.get(i).show(model.parts().get(i));
            }
        }
    }

    /** A recording has a button that other examples lack. */
    private boolean sameFiles(ListChangeListener.Change<? extends QueryPart> change) {
        for (int i = change.getFrom(); i < change.getTo(); i++) {
            if (recording(chips.get(i).part()) != recording(model.parts().get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean recording(QueryPart part) {
        return part instanceof QueryPart.Example(QueryMedia.OfFile(var file, _, _), _, _)
                && record.nameOf(file).isPresent();
    }

    private void showAll() {
        editor.close();
        boolean hadKeyboard = chips.stream().anyMatch(Node::isFocused);
        chips.clear();
        for (QueryPart part : model.parts()) {
            chips.add(chip(part));
        }
        rows.getChildren().setAll(chips);
        rows.getChildren().add(words);
        prompt();
        if (hadKeyboard) {
            words.requestFocus();
        }
    }

    /** Says what the field is for, in so many words as there is room for. */
    private void prompt() {
        String whole = chips.isEmpty() ? Texts.of("search.prompt") : Texts.of("search.prompt.more");
        Text drawn = new Text(whole);
        drawn.setFont(words.getFont());
        boolean fits =
                words.getWidth() <= 0
                        || drawn.getLayoutBounds().getWidth() < words.getWidth() - TextScale.px(4);
        words.setPromptText(fits ? whole : Texts.of("search.prompt.short"));
    }

    private PartChip chip(QueryPart part) {
        List<PartChip> made = new ArrayList<>();
        Runnable remove = () -> remove(made.getFirst());
        PartChip chip =
                recording(part) && part instanceof QueryPart.Example example
                        ? new PartChip(part, names, pictures, remove, play(example))
                        : new PartChip(part, names, pictures, remove);
        made.add(chip);
        chip.focusedProperty().subscribe((before, now) -> revealIf(chip, now));
        chip.addEventHandler(KeyEvent.KEY_PRESSED, event -> onChipKey(chip, event));
        chip.addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && !event.isConsumed()) {
                        chip.requestFocus();
                        open(chip);
                        event.consume();
                    }
                });
        return chip;
    }

    private Button play(QueryPart.Example example) {
        Button play =
                Icons.button(
                        Feather.PLAY,
                        Texts.of("search.chip.play"),
                        () -> {
                            if (example.media() instanceof QueryMedia.OfFile(var file, _, _)) {
                                record.play(file);
                            }
                        });
        play.setId("chip-play");
        return play;
    }

    private void open(PartChip chip) {
        editor.open(chip, chips.indexOf(chip));
    }

    private void remove(PartChip chip) {
        int place = chips.indexOf(chip);
        if (place >= 0) {
            model.parts().remove(place);
            focus(Math.min(place, chips.size() - 1));
        }
    }

    private void focus(int place) {
        if (place >= 0 && place < chips.size()) {
            chips.get(place).requestFocus();
        } else {
            words.requestFocus();
            words.home();
        }
    }

    private void weigh(PartChip chip, double weight) {
        int place = chips.indexOf(chip);
        if (weight != chip.part().weight()) {
            model.parts().set(place, chip.part().withWeight(weight));
        }
    }

    private void onKey(KeyEvent event) {
        boolean atBegin = words.getCaretPosition() == 0 && words.getSelection().getLength() == 0;
        if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
                model.partFromText();
            } else {
                model.searchNow();
            }
        } else if (event.getCode() == KeyCode.BACK_SPACE
                && words.getText().isEmpty()
                && !chips.isEmpty()) {
            model.parts().removeLast();
            words.requestFocus();
        } else if (event.getCode() == KeyCode.LEFT
                && atBegin
                && !event.isAltDown()
                && !chips.isEmpty()) {
            focus(chips.size() - 1);
        } else {
            return;
        }
        event.consume();
    }

    private void onChipKey(PartChip chip, KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        int place = chips.indexOf(chip);
        switch (event.getCode()) {
            case LEFT -> focus(Math.max(0, place - 1));
            case RIGHT -> focus(place + 1);
            case HOME -> focus(0);
            case END -> focus(chips.size());
            case DELETE, BACK_SPACE -> remove(chip);
            case PLUS, ADD, EQUALS -> weigh(chip, Weights.more(chip.part().weight()));
            case MINUS, SUBTRACT -> weigh(chip, Weights.less(chip.part().weight()));
            case ENTER, SPACE -> open(chip);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
