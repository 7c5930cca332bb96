package semblance.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.decode.DecodeException;
import semblance.decode.DecodeRequest;
import semblance.decode.SampleStream;
import semblance.engine.LocalEngine;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class PreviewsTest {
    private static final MediaFacts FACTS =
            new MediaFacts(4, 3, null, null, "x", Map.of("title", "Dawn"));
    private static final TimeSpan SPAN = TimeSpan.ofSeconds(0, 1);
    private static final Picture FRAME = new Picture(1, 1, new byte[3], SPAN);

    @TempDir private Path folder = Path.of("");

    private final List<DecodeRequest> requests = new ArrayList<>();
    private int open;

    @Test
    void thePictureOfAFilmIsItsFirstFrameFromTheMomentOn() throws Exception {
        Picture later = new Picture(1, 1, new byte[3], SPAN);
        Previews previews = previews(MediaKind.VIDEO, null, sound(1), FRAME, later);
        assertSame(FRAME, previews.picture(file(), 200, Duration.ofSeconds(7)));
        TimeSpan from = requests.getFirst().span();
        assertEquals(Duration.ofSeconds(7), from == null ? null : from.start());
        assertEquals(0, open);
    }

    @Test
    void aFilmWithoutAPictureAtAMomentSaysSo() throws Exception {
        Previews previews = previews(MediaKind.VIDEO, null);
        Path file = file();
        assertEquals(
                "There is no picture at this moment of the film.",
                assertThrows(
                                PreviewException.class,
                                () -> previews.picture(file, 200, Duration.ZERO))
                        .getMessage());
        assertEquals(0, open);
    }

    @Test
    void theOutlineOfARecordingHasThePeaksOfAllItsPieces() throws Exception {
        Previews previews = previews(MediaKind.AUDIO, null, sound(0.25f), sound(-0.5f));
        Waveform outline = previews.outline(file(), null, 2, soFar -> {}).waveform();
        assertArrayEquals(new float[] {0.25f, 0.5f}, outline.peaks());
        assertEquals(Duration.ofNanos(Math.round(128 * 1e9 / 22_050)), outline.duration());
        assertEquals(0, open);
    }

    @Test
    void aRecordingThatBreaksIsClosedAndItsSentenceIsPassedOn() throws Exception {
        Previews previews = previews(MediaKind.AUDIO, "It is cut off.", sound(1));
        Path file = file();
        assertEquals(
                "It is cut off.",
                assertThrows(
                                PreviewException.class,
                                () -> previews.outline(file, null, 10, soFar -> {}))
                        .getMessage());
        assertEquals(0, open);
    }

    @Test
    void factsComeWithoutDecodingForEveryKind() throws Exception {
        for (MediaKind kind : MediaKind.values()) {
            assertEquals(FACTS, previews(kind, null).facts(file()));
        }
        assertEquals(0, open);
    }

    @Test
    void playingGivesWhatTheFileHoldsInItsOrder() throws Exception {
        Sound first = sound(1);
        Previews previews = previews(MediaKind.VIDEO, null, first, FRAME);
        try (Playback playback = previews.play(file(), Duration.ZERO, 300, 44_100)) {
            assertEquals(FACTS, playback.facts());
            assertSame(first, playback.next());
            assertSame(FRAME, playback.next());
            assertEquals(null, playback.next());
        }
        assertEquals(0, open);
    }

    @Test
    void aFileThatIsNotThereIsRefusedWithASentence() {
        Path missing = folder.resolve("missing.mp4");
        Previews previews = previews(MediaKind.VIDEO, null);
        assertEquals(
                "There is no file " + missing + ".",
                assertThrows(PreviewException.class, () -> previews.facts(missing)).getMessage());
    }

    private Path file() throws Exception {
        return Files.writeString(folder.resolve("file"), "x");
    }

    private static Sound sound(float peak) {
        float[] samples = new float[64];
        samples[5] = peak;
        return new Sound(samples, 8000, SPAN);
    }

    /** Returns previews of files that all hold {@code samples} and then break, or not. */
    private Previews previews(MediaKind kind, @Nullable String ending, Sample... samples) {
        return new Previews(
                new LocalEngine(
                        (_, request) -> {
                            requests.add(request);
                            open++;
                            return new Stream(new ArrayDeque<>(List.of(samples)), ending);
                        },
                        List.of(),
                        _ -> Optional.of(kind)));
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
            return FACTS;
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
