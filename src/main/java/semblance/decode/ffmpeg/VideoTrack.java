package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;
import semblance.decode.DecodeRequest;
import semblance.media.Fidelity;
import semblance.media.Picture;
import semblance.media.TimeSpan;

/**
 * One video track: its decoder, its clock and how its frames are shown (turned by the track's
 * display matrix, pixels made square). Owns its decoder.
 */
final class VideoTrack implements AutoCloseable {
    private static final double USUAL_FRAME_SECONDS = 1 / 25.0;

    private final AVStream stream;
    private final Timeline timeline;
    private final CodecDecoder decoder;
    private final AVRational aspect;
    private UprightPicture shape;
    private Bars bars = Bars.NONE;

    VideoTrack(Container container, AVStream stream, long maxPixels, int threads)
            throws DecodeException {
        this.stream = stream;
        this.timeline = Timeline.of(container, stream);
        this.shape = shape(container, stream, maxPixels);
        this.aspect = avformat.av_guess_sample_aspect_ratio(container.context(), stream, null);
        this.decoder =
                CodecDecoder.ofStream(
                        stream.codecpar(), maxPixels, context -> context.thread_count(threads));
        this.decoder.timeBase(stream.time_base());
    }

    /** Returns how the frames of a stream are shown; checks its declared size. */
    static UprightPicture shape(Container container, AVStream stream, long maxPixels)
            throws DecodeException {
        AVCodecParameters parameters = stream.codecpar();
        PictureSize size = new PictureSize(parameters.width(), parameters.height());
        if (size.shortSide() <= 0) {
            throw Sentences.noFrame();
        }
        AVRational aspect =
                avformat.av_guess_sample_aspect_ratio(container.context(), stream, null);
        PictureSize shown = size.withPixelAspect(aspect.num(), aspect.den());
        if (size.pixels() > maxPixels || shown.pixels() > maxPixels) {
            throw Sentences.tooManyPixels(size.width(), size.height(), maxPixels);
        }
        return new UprightPicture(shown, Container.orientation(parameters));
    }

    int stream() {
        return stream.index();
    }

    Timeline timeline() {
        return timeline;
    }

    /** Returns how long a frame is shown, in seconds. */
    double frameSeconds() {
        AVRational rate = stream.avg_frame_rate();
        return rate.num() > 0 && rate.den() > 0
                ? (double) rate.den() / rate.num()
                : USUAL_FRAME_SECONDS;
    }

    /** Lets the decoder skip the frames that no other frame needs, and the smoothing of edges. */
    void hurry() {
        decoder.context()
                .skip_frame(avcodec.AVDISCARD_NONREF)
                .skip_loop_filter(avcodec.AVDISCARD_NONREF);
    }

    boolean send(@Nullable AVPacket packet) {
        return decoder.send(packet);
    }

    /** From now on these bars are cut off all frames of the declared size. */
    void cut(Bars cut) {
        AVCodecParameters declared = stream.codecpar();
        int width = declared.width() - cut.left() - cut.right();
        int height = declared.height() - cut.top() - cut.bottom();
        bars = cut;
        shape =
                new UprightPicture(
                        new PictureSize(width, height).withPixelAspect(aspect.num(), aspect.den()),
                        shape.orientation());
    }

    boolean receive(FrameHandle frame) {
        return decoder.receive(frame.frame()) && (bars.equals(Bars.NONE) || cutOff(frame.frame()));
    }

    private boolean cutOff(AVFrame frame) {
        AVCodecParameters declared = stream.codecpar();
        if (frame.width() == declared.width() && frame.height() == declared.height()) {
            frame.crop_left(bars.left())
                    .crop_top(bars.top())
                    .crop_right(bars.right())
                    .crop_bottom(bars.bottom());
            return avutil.av_frame_apply_cropping(frame, UprightPicture.CROP_UNALIGNED) >= 0;
        }
        return true;
    }

    void flush() {
        decoder.flush();
    }

    Thumbnail thumbnail(FrameHandle frame) throws DecodeException {
        return new Thumbnail(PixelConversion.toRgb(frame.frame(), Thumbnail.SIZE));
    }

    Picture picture(FrameHandle frame, DecodeRequest.Pictures request, @Nullable TimeSpan span)
            throws DecodeException {
        Picture picture = shape.of(frame.frame(), request, span);
        boolean whole = request.fidelity() == Fidelity.FAITHFUL && request.region() == null;
        return whole ? WholeReduction.reduce(picture, request.shortSide()) : picture;
    }

    @Override
    public void close() {
        decoder.close();
    }
}
