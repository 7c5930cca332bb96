package semblance.engine;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaFacts;
import semblance.media.Sample;

/**
 * A file that is being looked at or listened to. Belongs to one thread at a time; interrupting it
 * ends the work.
 */
public interface MediaView extends AutoCloseable {
    MediaFacts facts();

    /**
     * Returns the next picture or piece of sound in the order of time, or null at the end.
     *
     * @throws AnalysisException if the rest of the file cannot be decoded
     */
    @Nullable Sample next() throws AnalysisException, InterruptedException;

    @Override
    void close();
}
