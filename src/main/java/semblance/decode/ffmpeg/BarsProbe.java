package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

import semblance.decode.DecodeException;

/**
 * Finds the bars that are there throughout a film, from a few codec keyframes spread over it, so
 * that they are known before the first keyframe is used. Takes over a container and a track of its
 * own, and closes neither.
 */
final class BarsProbe {
    private static final int LOOKS = 7;
    private static final int TOO_FEW = 3;

    /** Where a film has hardly any codec keyframes its first frames tell, one in so many. */
    private static final int EVERY = 25;

    private static final int MOST_FRAMES = 10 * EVERY;

    private final Container container;
    private final VideoTrack track;
    private final FrameHandle frame;
    private Bars common = new Bars(1 << 20, 1 << 20, 1 << 20, 1 << 20);
    private double lastShown = Double.NaN;
    private int looks;
    private int width;
    private int height;

    private BarsProbe(Container container, VideoTrack track, FrameHandle frame) {
        this.container = container;
        this.track = track;
        this.frame = frame;
    }

    /**
     * @param filmSeconds 0 if it is unknown
     */
    static Bars look(Container container, VideoTrack track, double filmSeconds)
            throws DecodeException, InterruptedException {
        container.use(track.stream());
        try (FrameHandle frame = FrameHandle.empty();
                PacketHandle packet = PacketHandle.empty()) {
            BarsProbe probe = new BarsProbe(container, track, frame);
            for (int i = 0; i < LOOKS && probe.goesOn(); i++) {
                container.seek(track.stream(), filmSeconds * (i + 0.5) / LOOKS);
                probe.lookAtKeyframe(packet.packet());
            }
            if (probe.looks < TOO_FEW && probe.goesOn()) {
                container.seek(track.stream(), 0);
                probe.lookAtBeginning(packet.packet());
            }
            return probe.looks == 0 ? Bars.NONE : probe.common.toCut(probe.width, probe.height);
        }
    }

    /** Most films have no bars, and their first frame says so. */
    private boolean goesOn() {
        return looks == 0 || !common.toCut(width, height).equals(Bars.NONE);
    }

    private void lookAtKeyframe(AVPacket packet) throws DecodeException, InterruptedException {
        while (container.read(packet)) {
            boolean isKey = (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0;
            if (isKey && packet.stream_index() == track.stream()) {
                track.send(packet);
                track.send(null);
                if (track.receive(frame)) {
                    look();
                }
                track.flush();
                return;
            }
        }
    }

    private void lookAtBeginning(AVPacket packet) throws DecodeException, InterruptedException {
        int frames = 0;
        while (frames < MOST_FRAMES && goesOn() && container.read(packet)) {
            if (packet.stream_index() == track.stream()) {
                track.send(packet);
                while (track.receive(frame)) {
                    if (frames++ % EVERY == 0) {
                        look();
                    }
                }
            }
        }
        track.flush();
    }

    private void look() throws DecodeException {
        AVFrame seen = frame.frame();
        double shown = track.timeline().seconds(seen);
        if (shown == lastShown || track.thumbnail(frame).isBlank()) {
            return;
        }
        lastShown = shown;
        boolean changed = looks > 0 && (width != seen.width() || height != seen.height());
        width = seen.width();
        height = seen.height();
        looks++;
        common = changed ? Bars.NONE : common.common(bars(seen));
    }

    private static Bars bars(AVFrame seen) throws DecodeException {
        int width = seen.width();
        int height = seen.height();
        try (FrameHandle grey =
                PixelConversion.convert(seen, avutil.AV_PIX_FMT_GRAY8, width, height)) {
            byte[] all = new byte[width * height];
            BytePointer source = grey.frame().data(0);
            for (int y = 0; y < height; y++) {
                source.position((long) y * grey.frame().linesize(0)).get(all, y * width, width);
            }
            return Bars.of(all, width, height);
        }
    }
}
