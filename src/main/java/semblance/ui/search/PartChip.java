package semblance.ui.search;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import semblance.media.QueryMedia;
import semblance.search.QueryPart;
import semblance.ui.look.Icons;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;

import java.util.Objects;

/**
 * One part of the query, small: what it is, its weight where that is unusual, and a way to take it
 * away. What is not wanted has a red outline and a minus sign. It takes the keyboard; its keys are
 * {@link QueryField}'s.
 */
final class PartChip extends HBox {
    private static final PseudoClass UNWANTED = PseudoClass.getPseudoClass("unwanted");
    private static final int THUMBNAIL = 24;
    private static final int MAX_NAME_WIDTH = 180;

    private final PartWords words;
    private final PartPictures pictures;
    private final StackPane minus = new StackPane(Icons.icon(Feather.MINUS_CIRCLE, "chip-minus"));
    private final StackPane look = new StackPane();
    private final Label name = new Label();
    private final Label weight = new Label();
    private final Tooltip tooltip = new Tooltip();
    private QueryPart part;

    /**
     * @param more a button before the one that takes it away, if any
     */
    PartChip(
            QueryPart part,
            PartWords words,
            PartPictures pictures,
            Runnable onRemove,
            Button... more) {
        this.part = part;
        this.words = words;
        this.pictures = pictures;
        getStyleClass().add("query-chip");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleHelp(Texts.of("search.chip.help"));
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.maxWidthProperty().bind(TextScale.follow(MAX_NAME_WIDTH));
        weight.getStyleClass().add("chip-weight");
        weight.setMinWidth(USE_PREF_SIZE);
        Button remove = Icons.button(Feather.X, Texts.of("search.chip.remove"), onRemove);
        remove.getStyleClass().add("chip-remove");
        // The chip has the keyboard, and Delete takes it away.
        remove.setFocusTraversable(false);
        getChildren().addAll(minus, look, name, weight);
        getChildren().addAll(more);
        getChildren().add(remove);
        Tooltip.install(this, tooltip);
        show(part);
    }

    QueryPart part() {
        return part;
    }

    /** Shows a part in the place of another. */
    void show(QueryPart now) {
        part = now;
        pseudoClassStateChanged(UNWANTED, !now.wanted());
        shown(minus, !now.wanted());
        name.setText(words.brief(now));
        weight.setText(Weights.of(now.weight()));
        shown(weight, !Weights.isUsual(now.weight()));
        String whole = words.whole(now);
        setAccessibleText(whole);
        tooltip.setText(whole);
        switch (now) {
            case QueryPart.Words _ -> shown(look, false);
            case QueryPart.Example(var media, _, _) -> {
                shown(look, true);
                look.getChildren().setAll(Icons.icon(icon(media), "chip-icon"));
                pictures.small(media, image -> look(media, image));
            }
        }
    }

    private static void shown(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private static Feather icon(QueryMedia media) {
        return switch (media) {
            case QueryMedia.OfFile(_, var region, var span) ->
                    region != null ? Feather.CROP : span != null ? Feather.CLOCK : Feather.FILE;
            case QueryMedia.OfPicture _ -> Feather.IMAGE;
        };
    }

    /** The middle of the picture, square, so that chips with pictures line up. */
    private void look(QueryMedia media, Image image) {
        boolean isStill =
                part instanceof QueryPart.Example(var now, _, _) && Objects.equals(now, media);
        if (!isStill || image.isError()) {
            return;
        }
        ImageView view = new ImageView(image);
        double side = Math.min(image.getWidth(), image.getHeight());
        view.setViewport(
                new Rectangle2D(
                        (image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side));
        view.setSmooth(true);
        view.fitWidthProperty().bind(TextScale.follow(THUMBNAIL));
        view.fitHeightProperty().bind(TextScale.follow(THUMBNAIL));
        view.setAccessibleText(words.brief(part));
        look.getChildren().setAll(view);
    }
}
