package semblance.engine;

import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;
import semblance.decode.DecodeRequest;
import semblance.decode.DecodeRequest.Frames;
import semblance.decode.SampleStream;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.Sample;
import semblance.media.Stage;
import semblance.media.TimeSpan;

import java.time.Duration;

/** A view over the decoder's own stream. */
record DecodedView(SampleStream stream) implements MediaView {
    private static final Duration PIECE = Duration.ofMillis(100);

    /** Longer than any recording. */
    private static final Duration FOREVER = Duration.ofDays(365);

    /**
     * Returns the decoder's words for what is wanted of a file.
     *
     * @throws AnalysisException if files of this kind have nothing of it
     */
    static DecodeRequest request(MediaKind kind, ViewRequest wanted) throws AnalysisException {
        Integer shortSide = kind == MediaKind.AUDIO ? null : wanted.shortSide();
        Integer rate = kind == MediaKind.IMAGE ? null : wanted.sampleRateHz();
        if (shortSide == null && rate == null) {
            throw new AnalysisException(
                    Stage.DECODE,
                    kind == MediaKind.AUDIO
                            ? "A sound has no picture to show."
                            : "A picture has no sound to play.");
        }
        Frames frames =
                kind == MediaKind.VIDEO && !wanted.keyframes() ? Frames.ALL : Frames.KEYFRAMES;
        TimeSpan span =
                wanted.from().isZero() || kind == MediaKind.IMAGE
                        ? null
                        : new TimeSpan(wanted.from(), FOREVER);
        return new DecodeRequest(
                shortSide == null ? null : new DecodeRequest.Pictures(shortSide, null, frames),
                rate == null ? null : new DecodeRequest.Sounds(rate, PIECE, PIECE, false),
                span);
    }

    static AnalysisException failure(DecodeException e) {
        String message = e.getMessage();
        return new AnalysisException(
                Stage.DECODE, message == null ? "The file cannot be decoded." : message, e);
    }

    @Override
    public MediaFacts facts() {
        return stream.facts();
    }

    @Override
    public @Nullable Sample next() throws AnalysisException, InterruptedException {
        try {
            return stream.next();
        } catch (DecodeException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
