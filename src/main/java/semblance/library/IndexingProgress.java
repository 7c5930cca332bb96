package semblance.library;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How far an indexing run is at one moment.
 *
 * @param found files found so far; final once {@code phase} is past SCANNING
 * @param done files that have an outcome
 * @param failed those of {@code done} that failed
 * @param filesPerSecond of the files that took work, over the last while; 0 at first
 * @param left estimated, null while it cannot be told
 * @param current a file in work, "" if none; while PREPARING what is being done, in words
 */
public record IndexingProgress(
        Phase phase,
        long found,
        long done,
        long failed,
        double filesPerSecond,
        @Nullable Duration left,
        String current) {

    /** Nothing has begun. */
    public static final IndexingProgress NONE =
            new IndexingProgress(Phase.SCANNING, 0, 0, 0, 0, null, "");

    /** What the run is doing. */
    public enum Phase {
        SCANNING,
        /** A model is loaded, or compiled for its first use on this machine. */
        PREPARING,
        INDEXING,
        PAUSED,
        FINISHED,
        CANCELLED
    }
}
