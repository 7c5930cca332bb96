package semblance.ui.results;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.search.SearchResult;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The buttons on a tile that ask for more or less like its result. Most tiles scroll by untouched:
 * they are made for those that are not.
 */
final class FeedbackButtons {
    private final ResultActions actions;
    private final Supplier<@Nullable SearchResult> result;

    /**
     * @param result says what the tile shows now, null for nothing
     */
    FeedbackButtons(ResultActions actions, Supplier<@Nullable SearchResult> result) {
        this.actions = actions;
        this.result = result;
    }

    /** Puts the buttons into their place, unless they are there. */
    void offer(HBox place) {
        if (place.getChildren().isEmpty()) {
            place.getChildren()
                    .addAll(
                            button(
                                    Feather.PLUS,
                                    Texts.of("results.tile.more"),
                                    "tile-more",
                                    actions::moreLikeThis),
                            button(
                                    Feather.MINUS,
                                    Texts.of("results.tile.less"),
                                    "tile-less",
                                    actions::lessLikeThis));
        }
    }

    private Button button(Feather icon, String words, String style, Consumer<SearchResult> action) {
        Button button =
                Icons.button(
                        icon,
                        words,
                        () -> {
                            SearchResult now = result.get();
                            if (now != null) {
                                action.accept(now);
                            }
                        });
        button.getStyleClass().addAll("tile-feedback", style);
        // The keyboard stays in the grid, which has keys for both.
        button.setFocusTraversable(false);
        return button;
    }
}
