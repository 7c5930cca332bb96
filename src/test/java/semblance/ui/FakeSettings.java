package semblance.ui;

import semblance.settings.Settings;
import semblance.settings.Theme;

/** Settings of windows in tests. */
final class FakeSettings {
    private FakeSettings() {}

    /** Returns settings with which nothing happens by itself. */
    static Settings quiet(Theme theme) {
        return Settings.DEFAULT
                .withAppearance(it -> it.withTheme(theme))
                .withIndexing(it -> it.withAtStart(false).withWatch(false))
                .withBehaviour(it -> it.withNotifies(false));
    }
}
