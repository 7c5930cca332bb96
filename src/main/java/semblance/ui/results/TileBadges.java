package semblance.ui.results;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import semblance.media.MediaKind;
import semblance.media.TimeSpan;
import semblance.search.Same;
import semblance.search.SearchResult;
import semblance.ui.look.Icons;
import semblance.ui.look.KindLook;
import semblance.ui.look.SameWords;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.time.Duration;

/**
 * The small words on a tile's picture: the kind and the moment, that it is the same, that its
 * folder is away, and how many lie on its heap. Each is made when a result first needs it: most are
 * plain pictures, and nodes that are never seen cost as much in each frame of scrolling.
 */
final class TileBadges {
    private final StackPane art;
    private final Runnable onHeap;
    private final HBox corner = new HBox(4);
    private @Nullable Label kind;
    private @Nullable Label same;
    private @Nullable Label offline;
    private @Nullable Button heap;

    /**
     * @param onHeap done when the badge of a heap is pressed
     */
    TileBadges(StackPane art, Runnable onHeap) {
        this.art = art;
        this.onHeap = onHeap;
        corner.setAlignment(Pos.BOTTOM_RIGHT);
        corner.setPickOnBounds(false);
        corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(corner, Pos.BOTTOM_RIGHT);
    }

    /**
     * @param isDense whether there is room for icons only
     */
    void show(SearchResult result, boolean isDense) {
        showKind(result, isDense);
        showSame(result.same(), isDense);
        if (!result.online() && offline == null) {
            Label made = label(Feather.CLOUD_OFF);
            offline = made;
            addToCorner(made);
        }
        if (offline != null) {
            offline.setVisible(!result.online());
        }
    }

    private void showKind(SearchResult result, boolean isDense) {
        Label badge = kind;
        if (result.kind() == MediaKind.IMAGE) {
            if (badge != null) {
                badge.setVisible(false);
            }
            return;
        }
        if (badge == null) {
            badge = label(KindLook.icon(result.kind()));
            kind = badge;
            add(badge, Pos.BOTTOM_LEFT);
        }
        badge.setVisible(true);
        if (badge.getGraphic() instanceof FontIcon icon) {
            icon.setIconCode(KindLook.icon(result.kind()));
        }
        TimeSpan span = result.same() == null ? result.span() : result.same().inFile();
        Duration duration = result.facts().duration();
        badge.setText(
                isDense
                        ? ""
                        : span != null
                                ? Words.moment(span)
                                : duration == null ? "" : Words.clock(duration));
    }

    private void showSame(@Nullable Same identical, boolean isDense) {
        Label badge = same;
        if (identical == null) {
            if (badge != null) {
                badge.setVisible(false);
            }
            return;
        }
        if (badge == null) {
            badge = label(Feather.CHECK);
            badge.getStyleClass().add("same-badge");
            same = badge;
            add(badge, Pos.TOP_LEFT);
        }
        badge.setVisible(true);
        badge.setText(isDense ? "" : SameWords.brief(identical));
    }

    /** Shows how many lie on the heap that the tile stands for; nothing for 0. */
    void showHeap(int size) {
        Button button = heap;
        if (size == 0) {
            if (button != null) {
                button.setVisible(false);
            }
            return;
        }
        if (button == null) {
            button = new Button("", Icons.icon(Feather.LAYERS));
            button.getStyleClass().addAll("tile-badge", "heap-badge");
            button.setFocusTraversable(false);
            button.setOnAction(event -> onHeap.run());
            button.managedProperty().bind(button.visibleProperty());
            heap = button;
            addToCorner(button);
        }
        button.setVisible(true);
        int count = Math.abs(size);
        button.setText(Texts.of("results.number", count));
        button.setAccessibleText(
                size > 0
                        ? Texts.of("results.heap.unfold", count)
                        : Texts.of("results.heap.fold", count));
    }

    private static Label label(Feather icon) {
        Label label = new Label();
        label.getStyleClass().add("tile-badge");
        label.setGraphic(Icons.icon(icon));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void add(Label badge, Pos where) {
        StackPane.setAlignment(badge, where);
        art.getChildren().add(badge);
    }

    private void addToCorner(Region badge) {
        if (corner.getParent() == null) {
            art.getChildren().add(corner);
        }
        if (badge instanceof Label) {
            corner.getChildren().addFirst(badge);
        } else {
            corner.getChildren().add(badge);
        }
    }
}
