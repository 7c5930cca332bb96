package semblance.ui.record;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;

import semblance.media.QueryMedia;
import semblance.search.QueryPart;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;
import semblance.ui.task.Background;
import semblance.ui.task.FxDelay;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** All that a window needs to record a sound and ask about it. Belongs to the JavaFX thread. */
public final class RecordPlace {
    private static final Duration BEAT = Duration.ofMillis(50);

    private final Recordings recordings = new Recordings();
    private final Background background;
    private final Consumer<String> onProblem;
    private final RecordViewModel model;
    private final BooleanBinding recording;
    private final Node button;
    private final Node strip;

    /**
     * @param onRecorded takes a recording
     * @param onProblem takes a sentence when nothing can be recorded or played
     */
    public RecordPlace(
            Background background, Consumer<QueryMedia> onRecorded, Consumer<String> onProblem) {
        this(new DeviceMicrophone(), background, onRecorded, onProblem);
    }

    RecordPlace(
            Microphone microphone,
            Background background,
            Consumer<QueryMedia> onRecorded,
            Consumer<String> onProblem) {
        this.background = background;
        this.onProblem = onProblem;
        this.model =
                new RecordViewModel(
                        microphone,
                        recordings,
                        background,
                        new FxDelay(BEAT),
                        file -> onRecorded.accept(new QueryMedia.OfFile(file, null, null)),
                        onProblem);
        this.recording =
                Bindings.createBooleanBinding(
                        () -> model.state().get() instanceof RecordState.Recording, model.state());
        this.button = new RecordButton(model);
        this.strip = new RecordStrip(model);
    }

    /** Returns the button that begins a recording. */
    public Node button() {
        return button;
    }

    /** Returns what is seen instead of the search field while it records. */
    public Node strip() {
        return strip;
    }

    public BooleanBinding recording() {
        return recording;
    }

    /** Returns how long the recording is by now. */
    double seconds() {
        return model.seconds().get();
    }

    /** Looks for a microphone, in the background. */
    public void begin() {
        model.check();
    }

    /** Begins to record, or ends it and hands the recording on. */
    public void toggle() {
        model.toggle();
    }

    /** Gives the recording up. */
    public void cancel() {
        model.cancel();
    }

    /** Returns "Recording 0:07" for a recording; empty for all other files. */
    public Optional<String> nameOf(Path file) {
        return recordings.length(file).map(length -> Texts.of("record.name", Words.clock(length)));
    }

    /** Plays a recording. */
    public void play(Path file) {
        var _ =
                background.run(
                        () -> RecordingPlayer.play(file),
                        begun -> {},
                        problem -> onProblem.accept(String.valueOf(problem.getMessage())));
    }

    /** Deletes all recordings but those that are asked about, whenever these change. */
    public void keepOnlyWhatIsAsked(ObservableList<QueryPart> asked) {
        asked.addListener(
                (ListChangeListener<QueryPart>)
                        change -> {
                            Set<Path> kept = new HashSet<>();
                            for (QueryPart part : asked) {
                                if (part
                                        instanceof
                                        QueryPart.Example(
                                                QueryMedia.OfFile(var file, _, _),
                                                _,
                                                _)) {
                                    kept.add(file);
                                }
                            }
                            var _ =
                                    background.run(
                                            () -> {
                                                recordings.keepOnly(kept);
                                                return true;
                                            },
                                            done -> {},
                                            problem -> {});
                        });
    }

    /** Ends a recording that goes on and deletes all files. */
    public void dispose() {
        model.cancel();
        recordings.close();
    }
}
