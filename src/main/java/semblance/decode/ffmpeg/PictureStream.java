package semblance.decode.ffmpeg;

import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;
import semblance.decode.DecodeRequest;
import semblance.decode.SampleStream;
import semblance.media.MediaFacts;
import semblance.media.Sample;

/** The one sample of a still picture; decoded when it is asked for. */
final class PictureStream implements SampleStream {
    private final PictureSource source;
    private final DecodeRequest.@Nullable Pictures request;
    private final Deadline deadline;
    private final MediaFacts facts;
    private boolean done;

    PictureStream(
            PictureSource source, DecodeRequest.@Nullable Pictures request, Deadline deadline) {
        this.source = source;
        this.request = request;
        this.deadline = deadline;
        this.facts = source.facts();
    }

    @Override
    public MediaFacts facts() {
        return facts;
    }

    @Override
    public @Nullable Sample next() throws DecodeException, InterruptedException {
        if (done || request == null) {
            return null;
        }
        done = true;
        try (var _ = deadline.start()) {
            return source.decode(request, deadline);
        } finally {
            source.close();
        }
    }

    @Override
    public void close() {
        done = true;
        source.close();
    }
}
