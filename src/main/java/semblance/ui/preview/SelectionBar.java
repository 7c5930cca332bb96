package semblance.ui.preview;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;

/**
 * The line below a picture or a sound: says how to mark a part and, once one is marked, how large
 * it is and searches it. Its height does not change, so nothing below it jumps.
 */
final class SelectionBar extends StackPane {
    private static final double WIDTH_FOR_SIZE = 310;

    private final Label hint = new Label();
    private final Label size = new Label();
    private final Button search;
    private final HBox marked;

    SelectionBar(String hintText, String searchText, Runnable onSearch, Runnable onClear) {
        getStyleClass().add("selection-bar");
        hint.setText(hintText);
        hint.getStyleClass().addAll("preview-hint", Styles.TEXT_SMALL);
        hint.setMaxWidth(Double.MAX_VALUE);
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        search =
                Buttons.text(Feather.SEARCH, searchText, Texts.of("preview.marked.help"), onSearch);
        search.getStyleClass().add(Styles.ACCENT);
        search.setMinWidth(0);
        search.setWrapText(true);
        search.setMinHeight(USE_PREF_SIZE);
        size.getStyleClass().addAll("preview-hint", Styles.TEXT_SMALL);
        size.setMaxWidth(Double.MAX_VALUE);
        // Half a number would be worse than none.
        size.visibleProperty().bind(widthProperty().greaterThan(TextScale.follow(WIDTH_FOR_SIZE)));
        size.managedProperty().bind(size.visibleProperty());
        HBox.setHgrow(size, Priority.ALWAYS);
        Button clear = Buttons.icon(Feather.X, Texts.of("preview.mark.clear"), onClear);
        marked = new HBox(search, size, clear);
        marked.getStyleClass().add("selection-marked");
        marked.setAlignment(Pos.CENTER_LEFT);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(hint, marked);
        show(null);
    }

    /** Shows how large the marked part is, or the hint if nothing is marked. */
    void show(@Nullable String sizeText) {
        hint.setVisible(sizeText == null);
        marked.setVisible(sizeText != null);
        size.setText(sizeText == null ? "" : sizeText);
    }
}
