package semblance.ui.settings;

import semblance.settings.Indexing;
import semblance.settings.Power;
import semblance.ui.look.Texts;

import java.util.List;

/** When the library is brought up to date, and how much of the computer that may take. */
final class WorkSection extends Section {
    WorkSection(SettingsViewModel model) {
        super("work", Texts.of("settings.work"));
        Controls controls = new Controls(model.settings());
        withReset(() ->
                model.reset(kept ->
                        kept.withIndexing(it ->
                                it.withPower(Indexing.DEFAULT.power())
                                        .withPauseOnBattery(Indexing.DEFAULT.pauseOnBattery())
                                        .withAtStart(Indexing.DEFAULT.atStart())
                                        .withWatch(Indexing.DEFAULT.watch()))));
        row(
                Texts.of("settings.start"),
                Texts.of("settings.start.explained"),
                controls.toggle(
                        "start",
                        kept -> kept.indexing().atStart(),
                        (kept, value) -> kept.withIndexing(it -> it.withAtStart(value))));
        row(
                Texts.of("settings.watch"),
                Texts.of("settings.watch.explained"),
                controls.toggle(
                        "watch",
                        kept -> kept.indexing().watch(),
                        (kept, value) -> kept.withIndexing(it -> it.withWatch(value))));
        row(
                Texts.of("settings.power"),
                Texts.of("settings.power.explained"),
                controls.choice(
                        "power",
                        List.of(Power.values()),
                        WorkSection::name,
                        kept -> kept.indexing().power(),
                        (kept, value) -> kept.withIndexing(it -> it.withPower(value))));
        row(
                Texts.of("settings.battery"),
                Texts.of("settings.battery.explained"),
                controls.toggle(
                        "battery",
                        kept -> kept.indexing().pauseOnBattery(),
                        (kept, value) -> kept.withIndexing(it -> it.withPauseOnBattery(value))));
    }

    private static String name(Power power) {
        return switch (power) {
            case FULL -> Texts.of("settings.power.full");
            case GENTLE -> Texts.of("settings.power.gentle");
            case IDLE -> Texts.of("settings.power.idle");
        };
    }
}
