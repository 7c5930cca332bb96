package semblance.engine;

import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeException;
import semblance.decode.DecodeRequest;
import semblance.decode.Decoder;
import semblance.decode.SampleStream;
import semblance.media.MediaFacts;
import semblance.media.MediaFile;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Sound;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * A decoder that gives every file the same pictures and sounds, remembers what was asked of it, and
 * breaks where it is told to. For one thread.
 */
final class FakeMedia implements Decoder {
    private final List<DecodeRequest> requests = new ArrayList<>();
    private final List<Picture> pictures;
    private final List<Sound> sounds;
    private @Nullable String picturesBreak;
    private @Nullable String soundsBreak;
    private int open;

    FakeMedia(List<Picture> pictures, List<Sound> sounds) {
        this.pictures = List.copyOf(pictures);
        this.sounds = List.copyOf(sounds);
    }

    /** From now on no file's pictures can be opened. */
    FakeMedia withBrokenPictures(String reason) {
        picturesBreak = reason;
        return this;
    }

    /** From now on every sound track breaks after its last sample. */
    FakeMedia withBrokenSounds(String reason) {
        soundsBreak = reason;
        return this;
    }

    /** Returns what was asked for so far, in order. */
    List<DecodeRequest> requests() {
        return List.copyOf(requests);
    }

    /** Returns how many streams were opened and not closed. */
    int open() {
        return open;
    }

    @Override
    public SampleStream open(MediaFile file, DecodeRequest request) throws DecodeException {
        requests.add(request);
        if (request.pictures() != null && picturesBreak != null) {
            throw new DecodeException(picturesBreak);
        }
        open++;
        return request.pictures() != null
                ? new Stream(new ArrayDeque<>(pictures), null)
                : new Stream(new ArrayDeque<>(sounds), soundsBreak);
    }

    private final class Stream implements SampleStream {
        private final ArrayDeque<Sample> samples;
        private final @Nullable String ending;

        Stream(ArrayDeque<Sample> samples, @Nullable String ending) {
            this.samples = samples;
            this.ending = ending;
        }

        @Override
        public MediaFacts facts() {
            return MediaFacts.NONE;
        }

        @Override
        public @Nullable Sample next() throws DecodeException {
            if (samples.isEmpty() && ending != null) {
                throw new DecodeException(ending);
            }
            return samples.poll();
        }

        @Override
        public void close() {
            open--;
        }
    }
}
