package semblance.library;

import org.jspecify.annotations.Nullable;

import semblance.index.FileState;
import semblance.media.ContentId;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts what becomes of files and tells how far a run is. Safe for use by many threads. */
final class Tally {
    private static final long WINDOW_NANOS = Duration.ofSeconds(15).toNanos();

    private final RunControl control;
    private final Deque<Long> recent = new ArrayDeque<>();
    private final List<FileOutcome.Failed> failures = new ArrayList<>();
    private final Set<ContentId> movedContents = new HashSet<>();
    private IndexingProgress.Phase phase = IndexingProgress.Phase.SCANNING;
    private String current = "";
    private String step = "";
    private long found;
    private long done;
    private long todo;
    private long worked;
    private long indexed;
    private long unchanged;
    private long moved;
    private long removed;
    private long indexingSince;

    Tally(RunControl control) {
        this.control = control;
    }

    synchronized void found() {
        found++;
    }

    /** The scan is over: {@code work} files want work, all others found are done. */
    synchronized void startIndexing(long work) {
        phase = IndexingProgress.Phase.INDEXING;
        todo = work;
        done = found - work;
        indexingSince = System.nanoTime();
    }

    synchronized void begin(Survey.Work work) {
        current = work.key().relativePath();
    }

    /** A model is being prepared; "" when that is over. */
    synchronized void preparing(String what) {
        boolean isOver = what.isEmpty() && !step.isEmpty();
        step = what;
        if (isOver) {
            // How long that took says nothing of how long files take.
            indexingSince = System.nanoTime();
            recent.clear();
        }
    }

    synchronized void add(FileOutcome outcome) {
        switch (outcome) {
            case FileOutcome.Indexed _ -> indexed++;
            case FileOutcome.Unchanged _ -> unchanged++;
            case FileOutcome.Moved _ -> moved++;
            case FileOutcome.Removed _ -> removed++;
            case FileOutcome.Failed failed -> failures.add(failed);
        }
        step();
    }

    /** A file turned out to be no media file. */
    synchronized void drop() {
        found--;
        done--;
        step();
    }

    synchronized void moved(ContentId content) {
        movedContents.add(content);
    }

    /**
     * A file is gone; one that was found again elsewhere has moved and is not counted as removed.
     */
    synchronized void forgot(FileState file) {
        boolean elsewhere =
                file instanceof FileState.Indexed gone && movedContents.remove(gone.content());
        if (!elsewhere) {
            removed++;
        }
    }

    synchronized void end(boolean completed) {
        phase = completed ? IndexingProgress.Phase.FINISHED : IndexingProgress.Phase.CANCELLED;
        current = "";
    }

    synchronized IndexingProgress progress() {
        if (phase == IndexingProgress.Phase.INDEXING && !step.isEmpty()) {
            return new IndexingProgress(
                    IndexingProgress.Phase.PREPARING, found, done, failures.size(), 0, null, step);
        }
        boolean pausing = phase == IndexingProgress.Phase.INDEXING && control.isPaused();
        double rate = phase == IndexingProgress.Phase.INDEXING ? rate() : 0;
        return new IndexingProgress(
                pausing ? IndexingProgress.Phase.PAUSED : phase,
                found,
                done,
                failures.size(),
                rate,
                left(rate, pausing),
                current);
    }

    synchronized List<FileOutcome.Failed> failures() {
        return List.copyOf(failures);
    }

    synchronized long indexed() {
        return indexed;
    }

    synchronized long unchanged() {
        return unchanged;
    }

    synchronized long moved() {
        return moved;
    }

    synchronized long removed() {
        return removed;
    }

    private void step() {
        done++;
        worked++;
        recent.addLast(System.nanoTime());
        forgetOld();
    }

    private void forgetOld() {
        long oldest = System.nanoTime() - WINDOW_NANOS;
        while (!recent.isEmpty() && recent.getFirst() - oldest < 0) {
            recent.removeFirst();
        }
    }

    private double rate() {
        forgetOld();
        long window = Math.min(WINDOW_NANOS, System.nanoTime() - indexingSince);
        return window <= 0 ? 0 : recent.size() * 1e9 / window;
    }

    private @Nullable Duration left(double rate, boolean pausing) {
        boolean early = recent.size() < 3;
        return rate <= 0 || pausing || early
                ? null
                : Duration.ofMillis((long) (1000 * (todo - worked) / rate));
    }
}
