package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;
import semblance.decode.DecodeRequest;
import semblance.media.Sound;
import semblance.media.TimeSpan;

/**
 * One sound track on its way from packets to windows. With a span, the part inside the span is
 * treated as the recording. Owns its decoder and resampler.
 */
final class SoundTrack implements AutoCloseable {
    private final DecodeRequest.Sounds request;
    private final @Nullable TimeSpan span;
    private final Timeline timeline;
    private final int stream;
    private final CodecDecoder decoder;
    private final Resampler resampler;
    private final FrameHandle frame;
    private @Nullable SoundWindows windows;
    private long skip;
    private long wanted = Long.MAX_VALUE;
    private boolean anyPacket;
    private boolean anyFrame;
    private boolean ended;

    SoundTrack(
            Container container,
            AVStream stream,
            DecodeRequest.Sounds request,
            @Nullable TimeSpan span)
            throws DecodeException {
        this.request = request;
        this.span = span;
        this.stream = stream.index();
        this.timeline = Timeline.of(container, stream);
        this.decoder = CodecDecoder.ofStream(stream.codecpar(), 1, context -> {});
        this.decoder.timeBase(stream.time_base());
        this.resampler = new Resampler(request.sampleRateHz());
        this.frame = FrameHandle.empty();
    }

    int stream() {
        return stream;
    }

    /** Tells whether all that is wanted has been decoded, or the end was reached. */
    boolean isEnded() {
        return ended;
    }

    void take(AVPacket packet) throws DecodeException {
        if (!ended) {
            anyPacket = true;
            decoder.send(packet);
            receive();
        }
    }

    void end() throws DecodeException {
        if (ended) {
            return;
        }
        decoder.send(null);
        receive();
        if (windows != null) {
            resampler.drain(this::add);
        }
        finish();
        if (anyPacket && !anyFrame) {
            throw Sentences.noSound();
        }
    }

    @Nullable Sound poll() {
        return windows == null ? null : windows.poll();
    }

    private void receive() throws DecodeException {
        while (!ended && decoder.receive(frame.frame())) {
            AVFrame decoded = frame.frame();
            if (windows == null) {
                windows = begin(timeline.seconds(decoded));
            }
            anyFrame = true;
            resampler.convert(decoded, this::add);
        }
    }

    private SoundWindows begin(double firstSeconds) {
        int rate = request.sampleRateHz();
        long first = Math.max(0, Math.round(firstSeconds * rate));
        long from = first;
        if (span != null) {
            from = Math.max(first, Math.round(span.startSeconds() * rate));
            wanted = Math.max(0, Math.round(span.endSeconds() * rate) - from);
        }
        skip = from - first;
        return new SoundWindows(request, from);
    }

    private void add(float[] samples, int count) {
        SoundWindows open = windows;
        if (open == null || ended) {
            return;
        }
        int dropped = (int) Math.min(skip, count);
        skip -= dropped;
        int used = (int) Math.min(wanted, count - dropped);
        if (dropped > 0) {
            System.arraycopy(samples, dropped, samples, 0, used);
        }
        wanted -= used;
        open.add(samples, used);
        if (wanted == 0) {
            finish();
        }
    }

    private void finish() {
        ended = true;
        if (windows != null) {
            windows.end();
        }
    }

    @Override
    public void close() {
        frame.close();
        resampler.close();
        decoder.close();
    }
}
