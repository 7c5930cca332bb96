package semblance.models;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How far the work on one file of a model is.
 *
 * @param file its name
 * @param bytes that are done
 * @param total of the file, 0 while it is not known
 * @param left null while it is not known
 * @param note why nothing goes on for a while, in one sentence; empty as a rule
 */
public record ModelProgress(
        Step step,
        String file,
        long bytes,
        long total,
        double bytesPerSecond,
        @Nullable Duration left,
        String note) {
    /** What is done with the file. */
    public enum Step {
        DOWNLOADING,
        /** It is read for its hash. */
        VERIFYING,
        COPYING,
        /** Its tensors are read. */
        READING
    }
}
