package semblance.ui;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import semblance.ui.SampleWindow.Extra;
import semblance.ui.look.Texts;

/**
 * The ways to what opens over a {@link SampleWindow}: as a person opens it, by its button or its
 * entry in a menu. Belongs to the JavaFX thread.
 */
final class SampleExtras {
    private final MainWindow window;

    SampleExtras(MainWindow window) {
        this.window = window;
    }

    void open(Extra extra) {
        switch (extra) {
            case SHORTCUTS -> choose("#menu", Texts.of("window.menu.shortcuts"));
            case ABOUT -> choose("#menu", Texts.of("window.menu.about"));
            case FAILURES -> fire("#library-failures");
            case REMOVE_FOLDER -> fire("#library-bar .on-hover");
            case RULES -> fire("#duplicates-rules");
            case MENU -> menu("#menu").show();
            case LIBRARIES -> menu("#library-menu").show();
            case SORT -> menu("#sort").show();
            case GROUP -> menu("#group").show();
            case EXPORT -> menu("#export").show();
            case NAME -> ((Button) window.lookup("#search-save")).fire();
            case PART -> {
                window.searchModel().partFromText();
                press(window.lookup(".chip-rows > .query-chip"), KeyCode.ENTER);
            }
        }
    }

    private MenuButton menu(String selector) {
        return (MenuButton) window.lookup(selector);
    }

    private void choose(String selector, String words) {
        menu(selector).getItems().stream()
                .filter(it -> words.equals(it.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private void fire(String selector) {
        ((ButtonBase) window.lookup(selector)).fire();
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
