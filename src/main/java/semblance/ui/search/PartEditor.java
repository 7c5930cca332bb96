package semblance.ui.search;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.media.QueryMedia;
import semblance.media.Region;
import semblance.search.QueryPart;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;
import semblance.ui.task.FxDelay;

import java.time.Duration;

/**
 * The closer look at one part of the query, which opens below its chip: whether it is wanted, how
 * much it counts, and which part of a picture is meant. What is changed is searched for at once.
 */
final class PartEditor {
    private static final Duration SETTLE = Duration.ofMillis(250);

    private final SearchViewModel model;
    private final PartWords names;
    private final PartPictures pictures;
    private final RegionMarker marker;
    private final BarPopup popup = new BarPopup();
    private final FxDelay settle = new FxDelay(SETTLE);
    private int place;

    PartEditor(SearchViewModel model, PartWords names, PartPictures pictures, RegionMarker marker) {
        this.model = model;
        this.names = names;
        this.pictures = pictures;
        this.marker = marker;
    }

    void close() {
        popup.hide();
    }

    void open(PartChip chip, int index) {
        place = index;
        VBox box = new VBox();
        box.setId("part-editor");
        box.getStyleClass().add("part-editor");
        Label title = new Label(names.brief(chip.part()));
        title.getStyleClass().add("part-title");
        title.setWrapText(true);
        box.getChildren().add(title);
        switch (chip.part()) {
            case QueryPart.Words words -> box.getChildren().add(wordsField(words));
            case QueryPart.Example(var media, _, _) -> addMedia(box, media);
        }
        Button remove = new Button(Texts.of("search.part.remove"), Icons.icon(Feather.TRASH_2));
        remove.setId("part-remove");
        remove.setOnAction(event -> {
            popup.hide();
            model.parts().remove(place);
        });
        box.getChildren().addAll(wanted(), weight(), remove);
        popup.show(box, chip);
    }

    private QueryPart part() {
        return model.parts().get(place);
    }

    private void put(QueryPart part) {
        if (!part.equals(part())) {
            model.parts().set(place, part);
        }
    }

    private TextField wordsField(QueryPart.Words words) {
        TextField field = new TextField(words.words());
        field.setId("part-words");
        field.setAccessibleText(Texts.of("search.words"));
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && !field.getText().isBlank()) {
                        put(
                                new QueryPart.Words(
                                        field.getText().strip(), part().wanted(), part().weight()));
                        popup.hide();
                        event.consume();
                    }
                });
        return field;
    }

    private void addMedia(VBox box, QueryMedia media) {
        StackPane picture = new StackPane();
        picture.setId("part-picture");
        picture.getStyleClass().add("part-picture");
        picture.setVisible(false);
        picture.setManaged(false);
        Label hint = new Label(Texts.of("search.part.drag"));
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        hint.setVisible(false);
        hint.setManaged(false);
        box.getChildren().addAll(picture, hint);
        boolean isFrame = media instanceof QueryMedia.OfFile(_, _, var span) && span != null;
        pictures.whole(
                media,
                whole -> {
                    Node marked =
                            marker.mark(
                                    whole.image(),
                                    whole.width(),
                                    whole.height(),
                                    region(media),
                                    region -> settle.restart(() -> setRegion(region)));
                    // A span of a film is not cut out: what is searched are all of its frames.
                    marked.setMouseTransparent(isFrame);
                    picture.getChildren().setAll(marked);
                    shown(picture, true);
                    shown(hint, !isFrame);
                    popup.fit();
                });
        if (media instanceof QueryMedia.OfFile(var file, var region, var span) && span != null) {
            Label time = new Label(Texts.of("search.part.time", Words.moment(span)));
            Button whole = new Button(Texts.of("search.part.whole"));
            whole.setId("part-whole");
            whole.setOnAction(event -> {
                setMedia(new QueryMedia.OfFile(file, region, null));
                popup.hide();
            });
            HBox line = new HBox(time, whole);
            line.getStyleClass().add("part-line");
            line.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().add(line);
        }
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private static @Nullable Region region(QueryMedia media) {
        return switch (media) {
            case QueryMedia.OfFile(_, var region, _) -> region;
            case QueryMedia.OfPicture(_, var region) -> region;
        };
    }

    private void setRegion(@Nullable Region region) {
        if (place < model.parts().size() && part() instanceof QueryPart.Example(var media, _, _)) {
            setMedia(
                    switch (media) {
                        case QueryMedia.OfFile(var file, _, var span) ->
                                new QueryMedia.OfFile(file, region, span);
                        case QueryMedia.OfPicture(var picture, _) ->
                                new QueryMedia.OfPicture(picture, region);
                    });
        }
    }

    private void setMedia(QueryMedia media) {
        put(new QueryPart.Example(media, part().wanted(), part().weight()));
    }

    private HBox wanted() {
        ToggleButton yes = toggle(Texts.of("search.part.wanted"), "part-wanted", true);
        ToggleButton no = toggle(Texts.of("search.part.unwanted"), "part-unwanted", false);
        Runnable look =
                () -> {
                    yes.setSelected(part().wanted());
                    no.setSelected(!part().wanted());
                };
        yes.setOnAction(event -> {
            put(part().withWanted(true));
            look.run();
        });
        no.setOnAction(event -> {
            put(part().withWanted(false));
            look.run();
        });
        HBox box = new HBox(yes, no);
        box.getStyleClass().add("part-wanted");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private ToggleButton toggle(String words, String id, boolean wanted) {
        ToggleButton button =
                new ToggleButton(
                        words, Icons.icon(wanted ? Feather.PLUS_CIRCLE : Feather.MINUS_CIRCLE));
        button.setId(id);
        button.setSelected(part().wanted() == wanted);
        button.pseudoClassStateChanged(PseudoClass.getPseudoClass("unwanted"), !wanted);
        button.setMinWidth(HBox.USE_PREF_SIZE);
        return button;
    }

    private HBox weight() {
        Label name = new Label(Texts.of("search.part.weight"));
        Label value = new Label(Weights.of(part().weight()));
        value.setId("part-weight");
        value.getStyleClass().add("part-weight");
        Button less =
                Icons.button(
                        Feather.MINUS,
                        Texts.of("search.part.less"),
                        () -> weigh(value, Weights.less(part().weight())));
        less.setId("part-less");
        Button more =
                Icons.button(
                        Feather.PLUS,
                        Texts.of("search.part.more"),
                        () -> weigh(value, Weights.more(part().weight())));
        more.setId("part-more");
        HBox box = new HBox(name, less, value, more);
        box.getStyleClass().add("part-line");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void weigh(Label value, double weight) {
        put(part().withWeight(weight));
        value.setText(Weights.of(weight));
    }
}
