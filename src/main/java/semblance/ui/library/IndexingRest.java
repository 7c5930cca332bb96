package semblance.ui.library;

import semblance.settings.Indexing;
import semblance.settings.Power;
import semblance.ui.desktop.Machine;
import semblance.ui.task.Background;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets indexing rest while the computer is used or runs on its battery, as far as a person wants
 * that. What is done in our own window is known at once; of all else the machine is asked every few
 * seconds, by {@link #tick}. Belongs to the JavaFX thread.
 */
public final class IndexingRest {
    /** So long nobody must have touched anything. */
    static final Duration UNUSED = Duration.ofMinutes(1);

    private final IndexingViewModel indexing;
    private final Machine machine;
    private final Background background;
    private final Supplier<Indexing> settings;
    private final LongSupplier nanos;
    private long touched;
    private boolean asks;

    /**
     * @param settings as they are at any moment
     * @param nanos the clock, as {@link System#nanoTime}
     */
    public IndexingRest(
            IndexingViewModel indexing,
            Machine machine,
            Background background,
            Supplier<Indexing> settings,
            LongSupplier nanos) {
        this.indexing = indexing;
        this.machine = machine;
        this.background = background;
        this.settings = settings;
        this.nanos = nanos;
        this.touched = nanos.getAsLong();
        // A run that must not begin is not begun for a few seconds.
        indexing.runningProperty()
                .subscribe(running -> {
                    if (running && settings.get().power() == Power.IDLE && isTouched()) {
                        indexing.rest(Rest.IN_USE);
                    }
                    tick();
                });
    }

    /** Is told of keys and the pointer in our window. */
    public void touched() {
        touched = nanos.getAsLong();
        if (settings.get().power() == Power.IDLE && indexing.restProperty().get() == Rest.NONE) {
            indexing.rest(Rest.IN_USE);
        }
    }

    /** Asks the machine and decides anew. */
    public void tick() {
        Indexing now = settings.get();
        if (asks || !indexing.runningProperty().get()) {
            return;
        }
        if (now.power() != Power.IDLE && !now.pauseOnBattery()) {
            indexing.rest(Rest.NONE);
            return;
        }
        asks = true;
        var _ =
                background.run(
                        () -> use(now),
                        use -> {
                            asks = false;
                            decide(use);
                        },
                        failure -> asks = false);
    }

    private record Use(boolean onBattery, boolean idle) {}

    private Use use(Indexing now) throws InterruptedException {
        return new Use(
                now.pauseOnBattery() && machine.onBattery(),
                now.power() != Power.IDLE
                        || machine.sinceInput().map(it -> it.compareTo(UNUSED) >= 0).orElse(true));
    }

    private void decide(Use use) {
        boolean mustBeIdle = settings.get().power() == Power.IDLE;
        if (use.onBattery() && settings.get().pauseOnBattery()) {
            indexing.rest(Rest.BATTERY);
        } else {
            indexing.rest(mustBeIdle && (!use.idle() || isTouched()) ? Rest.IN_USE : Rest.NONE);
        }
    }

    private boolean isTouched() {
        return nanos.getAsLong() - touched < UNUSED.toNanos();
    }
}
