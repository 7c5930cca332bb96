package semblance.decode.ffmpeg;

import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;
import semblance.decode.SampleStream;
import semblance.media.MediaFacts;
import semblance.media.Sample;

/**
 * A video's keyframes and then its sound, each in the order of time: two passes over the file, so
 * that neither has to be held while the other is read.
 */
final class ConsecutiveStreams implements SampleStream {
    private final MediaFacts facts;
    private final Second second;
    private SampleStream current;
    private boolean isSecond;
    private boolean closed;

    /** Opens the second stream when the first one has ended. */
    @FunctionalInterface
    interface Second {
        SampleStream open() throws DecodeException;
    }

    ConsecutiveStreams(SampleStream first, Second second) {
        this.facts = first.facts();
        this.current = first;
        this.second = second;
    }

    @Override
    public MediaFacts facts() {
        return facts;
    }

    @Override
    public @Nullable Sample next() throws DecodeException, InterruptedException {
        if (closed) {
            return null;
        }
        Sample sample = current.next();
        if (sample != null || isSecond) {
            return sample;
        }
        current.close();
        isSecond = true;
        current = second.open();
        return current.next();
    }

    @Override
    public void close() {
        closed = true;
        current.close();
    }
}
