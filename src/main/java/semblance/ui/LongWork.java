package semblance.ui;

import javafx.beans.value.ObservableValue;
import javafx.stage.Window;

import semblance.ui.desktop.Notifier;
import semblance.ui.look.Texts;
import semblance.ui.settings.LiveSettings;
import semblance.ui.task.Background;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tells a person who is elsewhere that long work has ended: by a message of the desktop, or where
 * there is none by a line in the window. Belongs to the JavaFX thread.
 */
final class LongWork {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final LiveSettings settings;
    private final Notifier notifier;
    private final Background background;
    private final Window window;
    private final Toast toast;
    private final LongSupplier nanos;

    /**
     * @param window whoever has the keyboard in it sees the end of the work
     * @param nanos the clock, as {@link System#nanoTime}
     */
    LongWork(
            Surroundings surroundings,
            Background background,
            Window window,
            Toast toast,
            LongSupplier nanos) {
        this.settings = surroundings.settings();
        this.notifier = surroundings.notifier();
        this.background = background;
        this.window = window;
        this.toast = toast;
        this.nanos = nanos;
    }

    /**
     * Watches over some kind of work.
     *
     * @param sentence what was done, asked at the end; "" if there is nothing to tell
     */
    void watch(ObservableValue<Boolean> running, Supplier<String> sentence) {
        long[] began = {nanos.getAsLong()};
        running.subscribe((before, now) -> {
            if (now) {
                began[0] = nanos.getAsLong();
            } else if (nanos.getAsLong() - began[0] >= LONG.toNanos()) {
                tell(sentence.get());
            }
        });
    }

    private void tell(String sentence) {
        boolean seen = window.isShowing() && window.isFocused();
        if (sentence.isEmpty() || seen || !settings.now().behaviour().notifies()) {
            return;
        }
        var _ =
                background.run(
                        () -> notifier.tell(Texts.of("window.title"), sentence),
                        told -> {
                            if (!told) {
                                toast.done(sentence);
                            }
                        },
                        failure -> toast.done(sentence));
    }
}
