package semblance.ui.record;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import semblance.ui.look.Texts;
import semblance.ui.task.Background;
import semblance.ui.task.Delay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Records from the microphone after {@link #toggle} and not before, until that is called again or
 * the limit is reached; then the file is handed on. Belongs to the thread that draws.
 */
final class RecordViewModel {
    /** What is quieter than this looks like nothing. */
    private static final double QUIETEST_DECIBELS = 60;

    private final Microphone microphone;
    private final Recordings recordings;
    private final Background background;
    private final Delay beat;
    private final Consumer<Path> onRecorded;
    private final Consumer<String> onProblem;
    private final ReadOnlyObjectWrapper<RecordState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new RecordState.Unknown());
    private final ReadOnlyDoubleWrapper seconds = new ReadOnlyDoubleWrapper(this, "seconds");
    private final ReadOnlyDoubleWrapper level = new ReadOnlyDoubleWrapper(this, "level");
    private final ReadOnlyDoubleWrapper loudest = new ReadOnlyDoubleWrapper(this, "loudest");
    private @Nullable Take take;
    private Background.Task task = Background.Task.NONE;

    /**
     * @param beat between two looks at the recording
     */
    RecordViewModel(
            Microphone microphone,
            Recordings recordings,
            Background background,
            Delay beat,
            Consumer<Path> onRecorded,
            Consumer<String> onProblem) {
        this.microphone = microphone;
        this.recordings = recordings;
        this.background = background;
        this.beat = beat;
        this.onRecorded = onRecorded;
        this.onProblem = onProblem;
    }

    ReadOnlyObjectProperty<RecordState> state() {
        return state.getReadOnlyProperty();
    }

    /** How long the recording is by now. */
    ReadOnlyDoubleProperty seconds() {
        return seconds.getReadOnlyProperty();
    }

    /** How loud it is now, 0 to 1 on a scale of decibels. */
    ReadOnlyDoubleProperty level() {
        return level.getReadOnlyProperty();
    }

    /** The highest {@link #level} since the recording began. */
    ReadOnlyDoubleProperty loudest() {
        return loudest.getReadOnlyProperty();
    }

    /** Looks whether there is a microphone; it is not opened. */
    void check() {
        if (isRecording()) {
            return;
        }
        check(() -> {});
    }

    /** Begins to record, or ends it and hands the recording on. */
    void toggle() {
        Take going = take;
        if (going != null) {
            going.stop();
        } else if (state.get() instanceof RecordState.Ready) {
            start();
        } else {
            // One may have been plugged in meanwhile; if not, the reason is told.
            check(() -> {
                switch (state.get()) {
                    case RecordState.Unavailable(var reason) -> onProblem.accept(reason);
                    case RecordState.Ready() -> start();
                    case RecordState.Unknown() -> {}
                    case RecordState.Recording() -> {}
                }
            });
        }
    }

    /** Gives the recording up. */
    void cancel() {
        Take going = take;
        if (going != null) {
            going.stop();
            task.cancel();
            end();
        }
    }

    private boolean isRecording() {
        return take != null;
    }

    private void check(Runnable afterwards) {
        var _ =
                background.run(
                        () -> {
                            microphone.check();
                            return true;
                        },
                        there -> found(new RecordState.Ready(), afterwards),
                        none -> found(new RecordState.Unavailable(sentence(none)), afterwards));
    }

    private void found(RecordState now, Runnable afterwards) {
        if (!isRecording()) {
            state.set(now);
            afterwards.run();
        }
    }

    private void start() {
        Take begun = new Take();
        take = begun;
        seconds.set(0);
        level.set(0);
        loudest.set(0);
        state.set(new RecordState.Recording());
        beat.restart(this::look);
        task =
                background.run(
                        () -> {
                            Path file = recordings.newFile();
                            return new Made(file, begun.record(microphone, file));
                        },
                        this::made,
                        problem -> {
                            end();
                            onProblem.accept(sentence(problem));
                        });
    }

    private record Made(Path file, Duration length) {}

    private void made(Made made) {
        end();
        if (made.length.compareTo(Take.SHORTEST) < 0) {
            onProblem.accept(Texts.of("record.short"));
            return;
        }
        recordings.add(made.file, made.length);
        onRecorded.accept(made.file);
    }

    private void end() {
        take = null;
        beat.stop();
        state.set(new RecordState.Ready());
    }

    private void look() {
        Take going = take;
        if (going != null) {
            seconds.set(going.seconds());
            level.set(meter(going.level()));
            loudest.set(Math.max(loudest.get(), level.get()));
            beat.restart(this::look);
        }
    }

    private static double meter(double rootMeanSquare) {
        double decibels = 20 * Math.log10(Math.max(1e-6, rootMeanSquare));
        return Math.clamp(1 + decibels / QUIETEST_DECIBELS, 0, 1);
    }

    private static String sentence(Throwable problem) {
        return switch (problem) {
            case MicrophoneException known -> String.valueOf(known.getMessage());
            case IOException _ -> Texts.of("record.disk");
            default -> throw new IllegalStateException(problem);
        };
    }
}
