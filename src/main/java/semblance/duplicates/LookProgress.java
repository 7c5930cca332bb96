package semblance.duplicates;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How far a look for duplicates is at one moment.
 *
 * @param done files that were compared with all others
 * @param total files to compare; 0 until that is known
 * @param found pairs that were found in this look
 * @param left estimated, null while it cannot be told
 */
public record LookProgress(long done, long total, long found, @Nullable Duration left) {
    /** Nothing has begun. */
    public static final LookProgress NONE = new LookProgress(0, 0, 0, null);
}
