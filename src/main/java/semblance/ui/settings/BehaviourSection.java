package semblance.ui.settings;

import semblance.settings.Behaviour;
import semblance.ui.look.Texts;

import java.util.List;

/** Messages, closing, and what is remembered of searches. */
final class BehaviourSection extends Section {
    private static final List<Integer> SEARCHES = List.of(0, 20, 100, 500);

    BehaviourSection(SettingsViewModel model) {
        super("behaviour", Texts.of("settings.behaviour"));
        Controls controls = new Controls(model.settings());
        withReset(() -> model.reset(kept -> kept.withBehaviour(it -> Behaviour.DEFAULT)));
        row(
                Texts.of("settings.notify"),
                Texts.of("settings.notify.explained"),
                controls.toggle(
                        "notify",
                        kept -> kept.behaviour().notifies(),
                        (kept, value) -> kept.withBehaviour(it -> it.withNotifies(value))));
        row(
                Texts.of("settings.close"),
                "",
                controls.choice(
                        "close",
                        List.of(Behaviour.AtClose.values()),
                        BehaviourSection::name,
                        kept -> kept.behaviour().atClose(),
                        (kept, value) -> kept.withBehaviour(it -> it.withAtClose(value))));
        row(
                Texts.of("settings.searches"),
                Texts.of("settings.searches.explained"),
                controls.choice(
                        "searches",
                        SEARCHES,
                        BehaviourSection::count,
                        kept -> kept.behaviour().rememberedSearches(),
                        (kept, value) ->
                                kept.withBehaviour(it -> it.withRememberedSearches(value))));
    }

    private static String count(int searches) {
        return searches == 0
                ? Texts.of("settings.searches.none")
                : Texts.of("settings.searches.count", searches);
    }

    private static String name(Behaviour.AtClose choice) {
        return switch (choice) {
            case ASK -> Texts.of("settings.close.ask");
            case FINISH -> Texts.of("settings.close.finish");
            case STOP -> Texts.of("settings.close.stop");
        };
    }
}
