package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Turns a stream's time stamps into seconds since the beginning of the file and back.
 *
 * @param unit seconds of one tick
 * @param origin the file's first moment, in seconds of the stream's clock
 */
record Timeline(double unit, double origin) {
    static Timeline of(Container container, AVStream stream) {
        AVRational base = stream.time_base();
        double unit = base.den() == 0 ? 0 : (double) base.num() / base.den();
        long start = container.context().start_time();
        return new Timeline(
                unit, start == avutil.AV_NOPTS_VALUE ? 0 : start / (double) avutil.AV_TIME_BASE);
    }

    /** Returns when a frame is shown, or NaN if it does not say. */
    double shown(AVFrame frame) {
        return seconds(frame.best_effort_timestamp());
    }

    /** Returns when a frame begins; 0 if it does not say. */
    double seconds(AVFrame frame) {
        double shown = shown(frame);
        return Double.isNaN(shown) ? 0 : shown;
    }

    /** Returns when a packet is shown, or NaN if it does not say. */
    double shown(AVPacket packet) {
        return seconds(packet.pts() == avutil.AV_NOPTS_VALUE ? packet.dts() : packet.pts());
    }

    private double seconds(long ticks) {
        return ticks == avutil.AV_NOPTS_VALUE ? Double.NaN : ticks * unit - origin;
    }

    long ticks(double seconds) {
        return unit == 0 ? 0 : (long) Math.floor((seconds + origin) / unit);
    }
}
