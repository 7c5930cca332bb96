package semblance.ui.settings;

import atlantafx.base.controls.ToggleSwitch;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import semblance.settings.Settings;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Makes controls that show a setting as it is and change it at once. */
record Controls(LiveSettings settings) {
    /**
     * @param read takes the value out of the settings
     * @param write returns the settings with another value
     */
    Node toggle(
            String id,
            Function<Settings, Boolean> read,
            BiFunction<Settings, Boolean, Settings> write) {
        ToggleSwitch control = new ToggleSwitch();
        control.setId("settings-" + id);
        settings.property().map(read).subscribe(control::setSelected);
        control.selectedProperty()
                .subscribe((before, now) -> settings.change(kept -> write.apply(kept, now)));
        return control;
    }

    /**
     * @param words what a person calls a value
     */
    <T> ComboBox<T> choice(
            String id,
            List<T> values,
            Function<T, String> words,
            Function<Settings, T> read,
            BiFunction<Settings, T, Settings> write) {
        ComboBox<T> control = new ComboBox<>();
        control.setId("settings-" + id);
        control.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        control.getItems().setAll(values);
        settings.property().map(read).subscribe(control::setValue);
        control.valueProperty()
                .subscribe((before, now) -> settings.change(kept -> write.apply(kept, now)));
        return control;
    }
}
