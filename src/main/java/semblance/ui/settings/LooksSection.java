package semblance.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

import semblance.settings.Appearance;
import semblance.settings.Theme;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Language, theme, size of text and motion. */
final class LooksSection extends Section {
    private static final int STEP = 10;

    LooksSection(SettingsViewModel model) {
        super("looks", Texts.of("settings.looks"));
        LiveSettings settings = model.settings();
        Controls controls = new Controls(settings);
        withReset(() ->
                model.reset(kept ->
                        kept.withAppearance(it -> Appearance.DEFAULT.withTileSize(it.tileSize()))));
        row(
                Texts.of("settings.language"),
                "",
                controls.choice(
                        "language",
                        languages(),
                        LooksSection::languageName,
                        kept -> kept.appearance().language(),
                        (kept, value) -> kept.withAppearance(it -> it.withLanguage(value))));
        row(
                Texts.of("settings.theme"),
                "",
                controls.choice(
                        "theme",
                        List.of(Theme.values()),
                        LooksSection::themeName,
                        kept -> kept.appearance().theme(),
                        (kept, value) -> kept.withAppearance(it -> it.withTheme(value))));
        row(Texts.of("settings.text"), Texts.of("settings.text.explained"), textSize(settings));
        row(
                Texts.of("settings.motion"),
                Texts.of("settings.motion.explained"),
                controls.toggle(
                        "motion",
                        kept -> kept.appearance().lessMotion(),
                        (kept, value) -> kept.withAppearance(it -> it.withLessMotion(value))));
    }

    private static Node textSize(LiveSettings settings) {
        Slider slider = new Slider(Appearance.MIN_TEXT, Appearance.MAX_TEXT, 100);
        slider.setId("settings-text");
        slider.setBlockIncrement(STEP);
        slider.setMajorTickUnit(STEP);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText(Texts.of("settings.text"));
        Label value = new Label();
        value.getStyleClass().add("settings-figure");
        settings.property()
                .subscribe(now -> {
                    int percent = now.appearance().textPercent();
                    value.setText(Words.percent(percent / 100.0));
                    if (!slider.isValueChanging()) {
                        slider.setValue(percent);
                    }
                });
        // While the knob is dragged it must not grow away under the pointer.
        slider.valueChangingProperty().subscribe(changing -> take(settings, slider));
        slider.valueProperty().subscribe(now -> take(settings, slider));
        HBox box = new HBox(slider, value);
        box.getStyleClass().add("settings-line");
        return box;
    }

    private static void take(LiveSettings settings, Slider slider) {
        if (!slider.isValueChanging()) {
            int percent = (int) Math.round(slider.getValue() / STEP) * STEP;
            settings.change(kept -> kept.withAppearance(it -> it.withTextPercent(percent)));
        }
    }

    private static List<String> languages() {
        return Stream.concat(Stream.of(""), Texts.LANGUAGES.stream().map(Locale::toLanguageTag))
                .toList();
    }

    /** A language is called what its speakers call it. */
    private static String languageName(String tag) {
        if (tag.isEmpty()) {
            return Texts.of("settings.language.system");
        }
        Locale locale = Locale.forLanguageTag(tag);
        return Words.capital(locale.getDisplayLanguage(locale));
    }

    private static String themeName(Theme theme) {
        return switch (theme) {
            case SYSTEM -> Texts.of("settings.theme.system");
            case LIGHT -> Texts.of("settings.theme.light");
            case DARK -> Texts.of("settings.theme.dark");
        };
    }
}
