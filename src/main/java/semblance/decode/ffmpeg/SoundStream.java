package semblance.decode.ffmpeg;

import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;
import semblance.decode.SampleStream;
import semblance.media.MediaFacts;
import semblance.media.Sample;
import semblance.media.TimeSpan;

/** The sound of a file in windows, whether the file is a recording or a video. */
final class SoundStream implements SampleStream {
    private final Container container;
    private final @Nullable SoundTrack track;
    private final PacketHandle packet;
    private final Deadline deadline;
    private final MediaFacts facts;
    private boolean closed;

    /** Takes over the container; with no track it has no samples. */
    SoundStream(
            Container container,
            @Nullable SoundTrack track,
            @Nullable TimeSpan span,
            MediaFacts facts,
            Deadline deadline)
            throws DecodeException {
        this.container = container;
        this.track = track;
        this.facts = facts;
        this.deadline = deadline;
        this.packet = PacketHandle.empty();
        container.discardAll();
        if (track != null) {
            container.alsoUse(track.stream());
            if (span != null) {
                container.seek(track.stream(), span.startSeconds());
            }
        }
    }

    @Override
    public MediaFacts facts() {
        return facts;
    }

    @Override
    public @Nullable Sample next() throws DecodeException, InterruptedException {
        if (closed || track == null) {
            return null;
        }
        try (var _ = deadline.start()) {
            while (true) {
                Sample sample = track.poll();
                if (sample != null || track.isEnded()) {
                    return sample;
                }
                if (!container.read(packet.packet())) {
                    track.end();
                } else if (packet.packet().stream_index() == track.stream()) {
                    track.take(packet.packet());
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        packet.close();
        if (track != null) {
            track.close();
        }
        container.close();
    }
}
