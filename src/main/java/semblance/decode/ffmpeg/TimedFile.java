package semblance.decode.ffmpeg;

import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;
import semblance.decode.DecodeLimits;
import semblance.decode.DecodeRequest;
import semblance.decode.SampleStream;
import semblance.decode.SoundOnlyException;
import semblance.media.MediaFacts;
import semblance.media.TimeSpan;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Opens sounds and videos: chooses their tracks and the stream that gives what is asked for. Each
 * stream owns a container of its own.
 */
record TimedFile(Path path, DecodeLimits limits, Deadline deadline) {
    private static final int PLAYBACK_THREADS = 4;

    /** Opens a recording: a file with sound in it. */
    SampleStream sound(DecodeRequest request) throws DecodeException {
        return opened(container -> {
            if (container.best(avutil.AVMEDIA_TYPE_AUDIO) == null) {
                throw Sentences.noSuchTrack("sound");
            }
            return soundStream(container, request.sounds(), request.span());
        });
    }

    /** Opens a video, of which only the sound may be asked for. */
    SampleStream video(DecodeRequest request) throws DecodeException {
        DecodeRequest.Pictures pictures = request.pictures();
        DecodeRequest.Sounds sounds = request.sounds();
        TimeSpan span = request.span();
        return opened(container -> {
            AVStream video = container.best(avutil.AVMEDIA_TYPE_VIDEO);
            boolean silent = container.best(avutil.AVMEDIA_TYPE_AUDIO) == null;
            if (video == null && (silent || sounds == null)) {
                throw silent ? Sentences.noSuchTrack("video") : new SoundOnlyException();
            }
            if (video == null || pictures == null) {
                return soundStream(container, sounds, span);
            }
            if (pictures.frames() == DecodeRequest.Frames.ALL) {
                return playback(container, video, pictures, sounds, span);
            }
            SampleStream keyframes = keyframes(container, video, pictures, span);
            return silent || sounds == null
                    ? keyframes
                    : new ConsecutiveStreams(
                            keyframes, () -> opened(again -> soundStream(again, sounds, span)));
        });
    }

    private SampleStream opened(Opening opening) throws DecodeException {
        Container container = Container.probe(path, limits.pixels(), deadline);
        try {
            return opening.open(container);
        } catch (DecodeException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    /** Makes a stream of an open container; on failure it closes all but the container. */
    @FunctionalInterface
    private interface Opening {
        SampleStream open(Container container) throws DecodeException;
    }

    private SampleStream soundStream(
            Container container, DecodeRequest.@Nullable Sounds sounds, @Nullable TimeSpan span)
            throws DecodeException {
        MediaFacts facts = facts(container);
        SoundTrack track = soundTrack(container, sounds, span);
        return new SoundStream(container, track, span, facts, deadline);
    }

    private @Nullable SoundTrack soundTrack(
            Container container, DecodeRequest.@Nullable Sounds sounds, @Nullable TimeSpan span)
            throws DecodeException {
        AVStream stream = container.best(avutil.AVMEDIA_TYPE_AUDIO);
        return stream == null || sounds == null
                ? null
                : new SoundTrack(container, stream, sounds, span);
    }

    private SampleStream keyframes(
            Container container,
            AVStream video,
            DecodeRequest.Pictures pictures,
            @Nullable TimeSpan span)
            throws DecodeException {
        MediaFacts facts = facts(container);
        // A region is one of the whole frame.
        Bars bars = pictures.region() == null ? bars(facts.duration()) : Bars.NONE;
        VideoTrack track = new VideoTrack(container, video, limits.pixels(), 1);
        track.cut(bars);
        return new KeyframeStream(
                container, track, pictures, span, limits.keyframesPerHour(), facts, deadline);
    }

    private Bars bars(@Nullable Duration duration) throws DecodeException {
        try (var _ = deadline.start();
                Container again = Container.probe(path, limits.pixels(), deadline)) {
            AVStream video = again.best(avutil.AVMEDIA_TYPE_VIDEO);
            if (video == null) {
                return Bars.NONE;
            }
            try (VideoTrack track = new VideoTrack(again, video, limits.pixels(), 1)) {
                double seconds = duration == null ? 0 : duration.toMillis() / 1000.0;
                return BarsProbe.look(again, track, seconds);
            }
        } catch (InterruptedException _) {
            // The stream itself ends as soon as it is read.
            Thread.currentThread().interrupt();
            return Bars.NONE;
        }
    }

    private SampleStream playback(
            Container container,
            AVStream video,
            DecodeRequest.Pictures pictures,
            DecodeRequest.@Nullable Sounds sounds,
            @Nullable TimeSpan span)
            throws DecodeException {
        int threads = Math.min(PLAYBACK_THREADS, Runtime.getRuntime().availableProcessors());
        VideoTrack track = new VideoTrack(container, video, limits.pixels(), threads);
        SoundTrack sound = null;
        try {
            sound = soundTrack(container, sounds, span);
            return new PlaybackStream(
                    container, track, sound, pictures, span, facts(container), deadline);
        } catch (DecodeException | RuntimeException e) {
            track.close();
            if (sound != null) {
                sound.close();
            }
            throw e;
        }
    }

    private MediaFacts facts(Container container) throws DecodeException {
        AVStream video = container.best(avutil.AVMEDIA_TYPE_VIDEO);
        PictureSize size =
                video == null ? null : VideoTrack.shape(container, video, limits.pixels()).size();
        return ContainerFacts.of(container, video, container.best(avutil.AVMEDIA_TYPE_AUDIO), size);
    }
}
