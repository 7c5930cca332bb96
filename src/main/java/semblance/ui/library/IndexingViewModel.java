package semblance.ui.library;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import semblance.library.IndexingProgress;
import semblance.library.IndexingReport;
import semblance.library.IndexingRun;
import semblance.ui.look.Reasons;
import semblance.ui.task.Background;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The indexing run that goes on, or the one that ended last. One run at a time: folders that are
 * asked for meanwhile wait for the next. Progress is not pushed; the view calls {@link #poll} about
 * ten times a second. Belongs to the JavaFX thread.
 */
public final class IndexingViewModel {
    private final LibraryActions library;
    private final Background background;
    private final Runnable onEnd;

    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ending = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<IndexingProgress> progress =
            new ReadOnlyObjectWrapper<>(IndexingProgress.NONE);
    private final ReadOnlyObjectWrapper<@Nullable IndexingReport> report =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private final ReadOnlyObjectWrapper<Rest> rest = new ReadOnlyObjectWrapper<>(Rest.NONE);

    private @Nullable IndexingRun run;
    private boolean pausedByHand;
    private boolean goesOnAnyway;
    private boolean quiet;
    private final Set<Path> waiting = new LinkedHashSet<>();
    private boolean allWait;

    IndexingViewModel(LibraryActions library, Background background, Runnable onEnd) {
        this.library = library;
        this.background = background;
        this.onEnd = onEnd;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /** Tells why the run waits by itself. */
    public ReadOnlyObjectProperty<Rest> restProperty() {
        return rest.getReadOnlyProperty();
    }

    /** Tells that the run was cancelled and is on its way out. */
    public ReadOnlyBooleanProperty endingProperty() {
        return ending.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<IndexingProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Returns what the last run did; null before its end and after {@link #dismiss}. */
    public ReadOnlyObjectProperty<@Nullable IndexingReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** Returns why the last run could not go on, "" if it could. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Starts a run of which nothing is told at its end unless it did something. */
    public void startQuietly(List<Path> folders) {
        start(folders);
        quiet = true;
    }

    /** Starts a run over folders, over all if there are none; or lets it wait for its turn. */
    public void start(List<Path> folders) {
        quiet = false;
        if (running.get()) {
            allWait |= folders.isEmpty();
            waiting.addAll(folders);
            return;
        }
        IndexingRun next = library.newRun(folders);
        run = next;
        report.set(null);
        problem.set("");
        progress.set(next.progress());
        pausedByHand = false;
        goesOnAnyway = false;
        ending.set(false);
        applyPause();
        running.set(true);
        var _ = background.run(next::execute, this::ended, this::failed);
    }

    /** Takes over how far the run is. */
    public void poll() {
        IndexingRun now = run;
        if (now != null) {
            progress.set(now.progress());
        }
    }

    public void pauseOrResume() {
        pausedByHand = !paused.get();
        // Whoever says so knows that the computer is in use.
        goesOnAnyway = !pausedByHand;
        applyPause();
    }

    /** Lets the run, or the next one, wait for a reason, until there is none any more. */
    public void rest(Rest reason) {
        if (rest.get() != reason) {
            rest.set(reason);
            applyPause();
        }
    }

    private void applyPause() {
        IndexingRun now = run;
        boolean pause = pausedByHand || (rest.get() != Rest.NONE && !goesOnAnyway);
        if (now != null && pause != paused.get()) {
            if (pause) {
                now.pause();
            } else {
                now.resume();
            }
        }
        paused.set(now != null && pause);
        poll();
    }

    /** Ends the run soon, and drops what waits for the next. */
    public void cancel() {
        IndexingRun now = run;
        waiting.clear();
        allWait = false;
        if (now != null) {
            ending.set(true);
            now.cancel();
        }
    }

    /** Forgets the report and the problem of the last run. */
    public void dismiss() {
        report.set(null);
        problem.set("");
    }

    private void ended(IndexingReport done) {
        stop();
        boolean nothingNew = quiet && done.indexed() + done.moved() + done.removed() == 0;
        report.set(done);
        if (nothingNew) {
            report.set(null);
        }
        onEnd.run();
        startWaiting();
    }

    private void failed(Throwable failure) {
        stop();
        onEnd.run();
        problem.set(Reasons.sentence(failure));
    }

    private void stop() {
        poll();
        run = null;
        running.set(false);
        paused.set(false);
        ending.set(false);
    }

    private void startWaiting() {
        List<Path> next = allWait ? List.of() : new ArrayList<>(waiting);
        boolean more = allWait || !waiting.isEmpty();
        allWait = false;
        waiting.clear();
        if (more) {
            start(next);
        }
    }
}
