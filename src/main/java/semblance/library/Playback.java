package semblance.library;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaFacts;
import semblance.media.Sample;

/**
 * A file being played: its pictures and its sound in the order of time. Belongs to one thread at a
 * time.
 */
public interface Playback extends AutoCloseable {
    MediaFacts facts();

    /** Returns the next picture or piece of sound, or null at the end. */
    @Nullable Sample next() throws PreviewException, InterruptedException;

    @Override
    void close();
}
