package semblance.ui;

import semblance.settings.Appearance;
import semblance.ui.look.Motion;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;

import java.util.Locale;

/** Takes over how a person wants the window to look, as far as that is one for the program. */
final class Looks {
    private static final double PERCENT = 100;

    private Looks() {}

    static void apply(Appearance appearance) {
        Texts.speak(language(appearance));
        TextScale.set(appearance.textPercent() / PERCENT);
        Motion.setLessWanted(appearance.lessMotion());
    }

    private static Locale language(Appearance appearance) {
        return appearance.language().isEmpty()
                ? Locale.getDefault(Locale.Category.DISPLAY)
                : Locale.forLanguageTag(appearance.language());
    }
}
