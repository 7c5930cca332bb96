package semblance.ui.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import semblance.settings.Settings;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The settings as they are at any moment. A change takes effect at once for whoever listens, and is
 * kept. Belongs to the JavaFX thread.
 */
public final class LiveSettings {
    private final ReadOnlyObjectWrapper<Settings> now;
    private final Consumer<UnaryOperator<Settings>> keep;

    /**
     * @param keep keeps a change beyond the end of the program
     */
    public LiveSettings(Settings first, Consumer<UnaryOperator<Settings>> keep) {
        this.now = new ReadOnlyObjectWrapper<>(first);
        this.keep = keep;
    }

    public ReadOnlyObjectProperty<Settings> property() {
        return now.getReadOnlyProperty();
    }

    public Settings now() {
        return now.get();
    }

    public void change(UnaryOperator<Settings> change) {
        Settings after = change.apply(now.get());
        if (!after.equals(now.get())) {
            now.set(after);
            keep.accept(change);
        }
    }
}
