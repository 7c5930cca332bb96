package semblance.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.util.Subscription;

import semblance.settings.Theme;
import semblance.ui.settings.LiveSettings;

/**
 * Dresses the window in the chosen theme and follows the system's where that is the choice. Belongs
 * to the JavaFX thread.
 */
final class ThemeSwitch {
    private static final String DARK_CLASS = "dark";

    private final Parent root;
    private final ObjectProperty<Theme> theme;
    private final Subscription system;

    ThemeSwitch(Parent root, LiveSettings settings) {
        this.root = root;
        this.theme = new SimpleObjectProperty<>(settings.now().appearance().theme());
        theme.subscribe(now -> apply());
        theme.subscribe((before, now) ->
                settings.change(kept -> kept.withAppearance(it -> it.withTheme(now))));
        settings.property().map(it -> it.appearance().theme()).subscribe(theme::set);
        system = Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply());
    }

    /** Lets go of the system, which outlives the window. */
    void dispose() {
        system.unsubscribe();
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Tells whether a choice means dark now. */
    static boolean isDark(Theme theme) {
        return switch (theme) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK -> true;
        };
    }

    private void apply() {
        boolean dark = isDark(theme.get());
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        root.getStyleClass().remove(DARK_CLASS);
        if (dark) {
            root.getStyleClass().add(DARK_CLASS);
        }
    }
}
