package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;
import semblance.decode.DecodeRequest;
import semblance.decode.SampleStream;
import semblance.media.MediaFacts;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Every frame of a video and its sound, in the order of time. Where a file keeps them far apart,
 * the order gives way to a bound on what is held.
 */
final class PlaybackStream implements SampleStream {
    private static final int MAX_PICTURES = 32;
    private static final int MAX_SOUNDS = 256;

    private final Container container;
    private final VideoTrack video;
    private final @Nullable SoundTrack sound;
    private final DecodeRequest.Pictures request;
    private final @Nullable TimeSpan span;
    private final Deadline deadline;
    private final MediaFacts facts;
    private final FrameHandle frame;
    private final PacketHandle packet;
    private final Deque<Picture> pictures = new ArrayDeque<>();
    private final Deque<Sound> sounds = new ArrayDeque<>();
    private boolean videoEnded;
    private boolean anyPicture;
    private boolean ended;
    private boolean closed;

    /** Takes over the container and the tracks. */
    PlaybackStream(
            Container container,
            VideoTrack video,
            @Nullable SoundTrack sound,
            DecodeRequest.Pictures request,
            @Nullable TimeSpan span,
            MediaFacts facts,
            Deadline deadline)
            throws DecodeException {
        this.container = container;
        this.video = video;
        this.sound = sound;
        this.request = request;
        this.span = span;
        this.facts = facts;
        this.deadline = deadline;
        this.frame = FrameHandle.empty();
        this.packet = PacketHandle.empty();
        container.use(video.stream());
        if (sound != null) {
            container.alsoUse(sound.stream());
        }
        if (span != null) {
            container.seek(video.stream(), span.startSeconds());
        }
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
        try (var _ = deadline.start()) {
            while (true) {
                Sample sample = first();
                if (sample != null) {
                    return sample;
                }
                if (ended) {
                    if (!anyPicture && span == null) {
                        throw Sentences.noFrame();
                    }
                    return null;
                }
                read();
            }
        }
    }

    /** Takes the earlier of what is ready, if nothing earlier can follow. */
    private @Nullable Sample first() {
        Picture picture = pictures.peek();
        Sound piece = sounds.peek();
        if (picture != null && piece != null) {
            return start(picture) <= start(piece) ? pictures.poll() : sounds.poll();
        }
        boolean moreSound = sound != null && !sound.isEnded() && pictures.size() < MAX_PICTURES;
        if (picture != null) {
            return moreSound ? null : pictures.poll();
        }
        boolean morePictures = !videoEnded && sounds.size() < MAX_SOUNDS;
        return morePictures ? null : sounds.poll();
    }

    private static double start(Sample sample) {
        TimeSpan span = sample.span();
        return span == null ? 0 : span.startSeconds();
    }

    private void read() throws DecodeException, InterruptedException {
        AVPacket read = packet.packet();
        boolean all = videoEnded && (sound == null || sound.isEnded());
        if (all || !container.read(read)) {
            ended = true;
            video.send(null);
            takePictures();
            videoEnded = true;
            if (sound != null) {
                sound.end();
            }
        } else if (read.stream_index() == video.stream()) {
            video.send(read);
            takePictures();
        } else if (sound != null && read.stream_index() == sound.stream()) {
            sound.take(read);
        }
        for (Sound s = poll(); s != null; s = poll()) {
            sounds.add(s);
        }
    }

    private @Nullable Sound poll() {
        return sound == null ? null : sound.poll();
    }

    private void takePictures() throws DecodeException {
        while (!videoEnded && video.receive(frame)) {
            double start = Math.max(0, video.timeline().seconds(frame.frame()));
            double length = video.timeline().unit() * frame.frame().duration();
            TimeSpan shown =
                    TimeSpan.ofSeconds(start, start + (length > 0 ? length : video.frameSeconds()));
            if (span != null && start > span.endSeconds()) {
                videoEnded = true;
            } else if (span == null || shown.overlaps(span)) {
                anyPicture = true;
                pictures.add(video.picture(frame, request, shown));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        frame.close();
        packet.close();
        video.close();
        if (sound != null) {
            sound.close();
        }
        container.close();
    }
}
