package semblance.ui;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The keys that work wherever the keyboard is in the window. */
final class WindowKeys {
    private final Map<KeyCombination, BooleanSupplier> actions = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> left = new LinkedHashMap<>();
    private final Runnable help;

    /**
     * @param help shown for a question mark that is not typed into a field
     */
    WindowKeys(Runnable help) {
        this.help = help;
    }

    void on(String key, Runnable action) {
        onIf(
                key,
                () -> {
                    action.run();
                    return true;
                });
    }

    /** Adds a key whose action may leave it to others by returning false. */
    void onIf(String key, BooleanSupplier action) {
        actions.put(KeyCombination.valueOf(key), action);
    }

    /** Adds what a key does that comes to {@link #onIf} and that nobody else wants then. */
    void onLeft(String key, Runnable action) {
        left.put(KeyCombination.valueOf(key), action);
    }

    /** Returns the keys that mean something. */
    Set<KeyCombination> combinations() {
        return Collections.unmodifiableSet(actions.keySet());
    }

    void listenTo(Node window) {
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        window.addEventHandler(KeyEvent.KEY_PRESSED, this::leftOver);
        window.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void leftOver(KeyEvent event) {
        left.forEach((key, action) -> {
            if (key.match(event)) {
                action.run();
                event.consume();
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.UNDEFINED) {
            return;
        }
        for (Map.Entry<KeyCombination, BooleanSupplier> entry : actions.entrySet()) {
            if (entry.getKey().match(event) && entry.getValue().getAsBoolean()) {
                event.consume();
                return;
            }
        }
    }

    private void typed(KeyEvent event) {
        if ("?".equals(event.getCharacter()) && !(event.getTarget() instanceof TextInputControl)) {
            help.run();
            event.consume();
        }
    }
}
