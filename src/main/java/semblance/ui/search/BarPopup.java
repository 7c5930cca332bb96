package semblance.ui.search;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Window;

import semblance.ui.look.StyleSheet;

/** A small card below something in the search bar; a click elsewhere or Escape closes it. */
final class BarPopup {
    private static final double GAP = 6;

    private final Popup popup = new Popup();

    BarPopup() {
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.setConsumeAutoHidingEvents(false);
    }

    void show(Parent content, Node below) {
        StackPane card = new StackPane(content);
        StyleSheet.addTo(card);
        StyleSheet.add(card, "search.css");
        card.getStyleClass().add("bar-popup");
        card.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        popup.hide();
                        event.consume();
                    }
                });
        popup.getContent().setAll(card);
        popup.setOnHidden(event -> {
            if (below.getScene() != null) {
                below.requestFocus();
            }
        });
        boolean dark = isDark(below);
        card.pseudoClassStateChanged(PseudoClass.getPseudoClass("dark"), dark);
        if (dark) {
            card.getStyleClass().add("dark");
        }
        Bounds at = below.localToScreen(below.getBoundsInLocal());
        Window window = below.getScene().getWindow();
        popup.show(window, at.getMinX(), at.getMaxY() + GAP);
        content.lookupAll("*").stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private static boolean isDark(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("dark")) {
                return true;
            }
        }
        return false;
    }

    /** Makes room for content that came later. */
    void fit() {
        if (popup.isShowing()) {
            popup.sizeToScene();
        }
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void hide() {
        popup.hide();
    }
}
