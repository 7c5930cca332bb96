package semblance.decode;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaFacts;
import semblance.media.Sample;

/**
 * The samples of one open file, in the order of time. Belongs to one thread at a time; interrupting
 * it ends the work.
 */
public interface SampleStream extends AutoCloseable {
    /** Returns what the file says of itself. */
    MediaFacts facts();

    /**
     * Returns the next sample, or null at the end. A file may have none (a silent recording).
     *
     * @throws DecodeException if the rest of the file cannot be decoded and nothing of it could be
     *     so far; a file that is merely cut off ends where it breaks
     * @throws InterruptedException if the thread was interrupted
     */
    @Nullable Sample next() throws DecodeException, InterruptedException;

    @Override
    void close();
}
