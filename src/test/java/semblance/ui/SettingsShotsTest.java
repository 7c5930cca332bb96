package semblance.ui;

import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import semblance.settings.Theme;

import java.util.Locale;
import java.util.Objects;

/** Pictures of the settings in both languages and themes, to be looked at. */
@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class SettingsShotsTest {
    private @Nullable Stage stage;

    @Start
    void start(Stage made) {
        stage = made;
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1", "ru, DARK, 1", "ru, LIGHT, 2"})
    void theSettingsAreShown(String language, Theme theme, double scale) throws Exception {
        try (SampleWindow window =
                new SampleWindow(
                        Objects.requireNonNull(stage),
                        new SampleWindow.Look(Locale.of(language), theme, scale, 1100, 780))) {
            window.lead(SampleWindow.State.WELCOME);
            window.lead(SampleWindow.State.IDLE);
            window.show(Place.SETTINGS);
            window.screen()
                    .shoot(
                            "settings-"
                                    + language
                                    + "-"
                                    + theme.name().toLowerCase(Locale.ROOT)
                                    + "-"
                                    + (int) (100 * scale));
        }
    }
}
