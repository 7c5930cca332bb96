package semblance.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.decode.Decoder;
import semblance.decode.SampleStream;
import semblance.decode.SoundOnlyException;
import semblance.embed.builtin.LookEmbedder;
import semblance.embed.builtin.SoundEmbedder;
import semblance.media.MediaFacts;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.media.QueryMedia;
import semblance.media.Region;
import semblance.media.Sample;
import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The engine over a decoder of 40 x 30 pixels and three seconds of a tone. */
class QueryPartsTest {
    private static final Region REGION = new Region(30, 20, 100, 100);

    @TempDir private Path folder = Path.of("");

    @Test
    void filmWithSoundOnlyIsASound() throws Exception {
        try (Engine engine = engine(MediaKind.VIDEO, true)) {
            MediaFile file = engine.identify(file());
            Analysis analysis = engine.analyze(file, engine.spaces(MediaKind.VIDEO));
            assertEquals(MediaKind.AUDIO, analysis.kind());
            assertEquals(1, analysis.samples().size());
        }
    }

    @Test
    void filmStaysAFilm() throws Exception {
        try (Engine engine = engine(MediaKind.VIDEO, false)) {
            Analysis analysis =
                    engine.analyze(engine.identify(file()), engine.spaces(MediaKind.VIDEO));
            assertEquals(MediaKind.VIDEO, analysis.kind());
            assertEquals(2, analysis.samples().size());
        }
    }

    @Test
    void partOfAQueryThatIsNotThereIsRefusedWithASentence() throws Exception {
        Region outside = new Region(40, 0, 5, 5);
        refused(MediaKind.IMAGE, outside, null, "outside the picture, which has 40 x 30");
        refused(MediaKind.IMAGE, null, TimeSpan.ofSeconds(0, 1), "A picture has no span");
        refused(MediaKind.AUDIO, REGION, null, "A sound has no region");
        refused(MediaKind.AUDIO, null, TimeSpan.ofSeconds(3, 4), "is 3.0 seconds long");
    }

    @Test
    void partThatReachesBeyondTheEndIsTaken() throws Exception {
        try (Engine engine = engine(MediaKind.IMAGE, false)) {
            assertEquals(
                    1,
                    engine.embed(
                                    new QueryMedia.OfFile(file(), REGION, null),
                                    engine.spaces(MediaKind.VIDEO))
                            .size());
        }
        try (Engine engine = engine(MediaKind.AUDIO, false)) {
            TimeSpan span = TimeSpan.ofSeconds(2, 9);
            assertEquals(
                    1,
                    engine.embed(
                                    new QueryMedia.OfFile(file(), null, span),
                                    engine.spaces(MediaKind.VIDEO))
                            .size());
        }
    }

    private void refused(
            MediaKind kind, @Nullable Region region, @Nullable TimeSpan span, String words)
            throws Exception {
        try (Engine engine = engine(kind, false)) {
            AnalysisException problem =
                    assertThrows(
                            AnalysisException.class,
                            () ->
                                    engine.embed(
                                            new QueryMedia.OfFile(file(), region, span),
                                            engine.spaces(MediaKind.VIDEO)));
            String sentence = String.valueOf(problem.getMessage());
            assertTrue(sentence.contains(words), sentence);
        }
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("file"), "anything");
    }

    private static Engine engine(MediaKind kind, boolean soundOnly) {
        Decoder decoder =
                (file, request) -> {
                    boolean pictures = request.pictures() != null;
                    if (pictures && soundOnly) {
                        throw new SoundOnlyException();
                    }
                    return pictures ? new OneSample(picture()) : new OneSample(tone());
                };
        return new LocalEngine(
                decoder,
                java.util.List.of(new LookEmbedder(), new SoundEmbedder()),
                _ -> Optional.of(kind));
    }

    private static Picture picture() {
        byte[] rgb = new byte[3 * 40 * 30];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i % 251);
        }
        return new Picture(40, 30, rgb, null);
    }

    private static Sound tone() {
        float[] samples = new float[3 * 22050];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(i * 0.1);
        }
        return new Sound(samples, 22050, TimeSpan.ofSeconds(0, 3));
    }

    /** A stream that gives one sample. */
    private static final class OneSample implements SampleStream {
        private @Nullable Sample next;

        OneSample(Sample only) {
            this.next = only;
        }

        @Override
        public MediaFacts facts() {
            return new MediaFacts(40, 30, Duration.ofSeconds(3), null, "", Map.of());
        }

        @Override
        public @Nullable Sample next() {
            Sample given = next;
            next = null;
            return given;
        }

        @Override
        public void close() {
            next = null;
        }
    }
}
