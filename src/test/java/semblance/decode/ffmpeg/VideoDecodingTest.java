package semblance.decode.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.decode.DecodeException;
import semblance.decode.DecodeLimits;
import semblance.decode.DecodeRequest;
import semblance.decode.SampleStream;
import semblance.decode.metadata.EmbeddedMetadata;
import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.TimeSpan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

class VideoDecodingTest {
    private final FfmpegDecoder decoder =
            new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read);

    @TempDir Path folder;

    @Test
    void scenesAreKeptWithTheirTimes() throws Exception {
        Path film = film(60, 10, frame -> frame < 20 ? 20 : frame < 40 ? 120 : 220, "a.mp4");
        List<Sample> kept = all(film, Fixtures.pictures(32));
        assertEquals(
                List.of(
                        TimeSpan.ofSeconds(0, 2),
                        TimeSpan.ofSeconds(2, 4),
                        TimeSpan.ofSeconds(4, 6)),
                kept.stream().map(Sample::span).toList());
        assertEquals(20, grey(kept.get(0)), 4);
        assertEquals(120, grey(kept.get(1)), 4);
        assertEquals(220, grey(kept.get(2)), 4);
    }

    @Test
    void filmWithOneCodecKeyframeIsCovered() throws Exception {
        Path film = film(240, 1000, frame -> frame, "a.mkv");
        List<Sample> kept = all(film, Fixtures.pictures(32));
        assertTrue(kept.size() >= 4, () -> kept.size() + " frames");
        assertEquals(0, start(kept.getFirst()));
        assertTrue(start(kept.getLast()) >= 18);
    }

    @Test
    void sceneThatBeginsBetweenCodecKeyframesIsFound() throws Exception {
        Path oneGroup = film(100, 1000, frame -> frame < 33 ? 20 : 200, "one.mkv");
        assertEquals(List.of(0.0, 3.3), starts(oneGroup));
        Path regular = film(120, 40, frame -> frame < 55 ? 20 : frame < 90 ? 90 : 200, "more.mkv");
        List<Double> starts = starts(regular);
        assertEquals(3, starts.size(), starts::toString);
        assertEquals(5.5, starts.get(1), 0.21);
        assertEquals(9, starts.get(2), 0.21);
    }

    @Test
    void plainFramesAreKeptOnlyWhereThereIsNothingElse() throws Exception {
        TestFilm.Scene fromBlack =
                new TestFilm.Scene() {
                    @Override
                    public int grey(int frame) {
                        return frame < 20 || frame >= 40 ? 0 : 200;
                    }

                    @Override
                    public int right(int frame) {
                        return 0;
                    }
                };
        assertEquals(List.of(2.0), starts(film(60, 10, fromBlack, "black.mkv")));
        TestFilm.Scene plain = TestFilm.Scene.plain(frame -> frame * 4);
        assertEquals(List.of(0.0), starts(film(60, 10, plain, "plain.mkv")));
    }

    @Test
    void barsAreCutOff() throws Exception {
        TestFilm.Scene wide = TestFilm.Scene.letterboxed(frame -> 60 + 60 * (frame / 20), 8);
        List<Sample> kept = all(film(60, 20, wide, "wide.mkv"), Fixtures.pictures(32));
        assertEquals(3, kept.size());
        Picture picture = (Picture) kept.getFirst();
        assertEquals("64x28", picture.width() + "x" + picture.height());
        assertEquals(60, grey(picture), 6);
    }

    @Test
    void spanWithoutLengthGivesTheFrameThatIsShownThen() throws Exception {
        Path film = film(60, 60, frame -> frame * 2, "a.mkv");
        for (double second : new double[] {0, 2.55, 5.99}) {
            List<Sample> kept = all(film, span(second, second));
            assertEquals(1, kept.size());
            assertEquals(Math.floor(second * 10) * 2, grey(kept.getFirst()), 4);
            assertTrue(start(kept.getFirst()) <= second);
        }
        assertEquals(1, all(film, span(7, 7)).size());
    }

    @Test
    void clipBeginsWithItsFirstFrame() throws Exception {
        Path film = film(60, 60, frame -> frame < 40 ? 20 : 200, "a.mkv");
        List<Sample> kept = all(film, span(3.05, 5));
        assertEquals(
                List.of(TimeSpan.ofSeconds(3, 4), TimeSpan.ofSeconds(4, 5)),
                kept.stream().map(Sample::span).toList());
    }

    @Test
    void capHoldsAndCoversTheWholeFilm() throws Exception {
        Path film = film(600, 5, frame -> frame / 5 % 2 * 200, "a.mkv");
        DecodeLimits few = new DecodeLimits(1_000_000, 4, Duration.ofMinutes(1));
        List<Sample> kept =
                Fixtures.all(
                        new FfmpegDecoder(few, EmbeddedMetadata::read),
                        Fixtures.file(film, MediaKind.VIDEO),
                        Fixtures.pictures(32));
        assertTrue(kept.size() <= 4 && kept.size() >= 3, () -> kept.size() + " frames");
        assertTrue(start(kept.getLast()) >= 30);
    }

    @Test
    void everyFrameIsGivenForPlayback() throws Exception {
        Path film = film(30, 10, frame -> frame * 8, "a.mkv");
        List<Sample> frames = all(film, playback(null));
        assertEquals(30, frames.size());
        assertEquals(TimeSpan.ofSeconds(1.2, 1.3), frames.get(12).span());
        assertEquals(96, grey(frames.get(12)), 6);
    }

    @Test
    void playbackBeginsWhereItIsAskedTo() throws Exception {
        Path film = film(60, 10, frame -> frame * 4, "a.mkv");
        List<Sample> frames = all(film, playback(TimeSpan.ofSeconds(2.55, 3.05)));
        assertEquals(
                List.of(2.5, 2.6, 2.7, 2.8, 2.9, 3.0),
                frames.stream().map(VideoDecodingTest::start).toList());
        assertEquals(100, grey(frames.getFirst()), 6);
    }

    @Test
    void widePixelsAreMadeSquare() throws Exception {
        Path film = new TestFilm(32, 32, 10, 10, 2, frame -> 50).write(folder.resolve("a.mkv"));
        Picture picture = (Picture) all(film, Fixtures.pictures(64)).getFirst();
        assertEquals("64x32", picture.width() + "x" + picture.height());
        try (SampleStream stream =
                decoder.open(Fixtures.file(film, MediaKind.VIDEO), Fixtures.pictures(8))) {
            assertEquals(64, stream.facts().width());
            assertEquals("Größe", stream.facts().tags().get("title"));
            assertEquals(TestFilm.RATE, stream.facts().encoding().framesPerSecond(), .01);
            assertEquals("", stream.facts().encoding().soundCodec());
            assertEquals(0, stream.facts().encoding().channels());
            assertTrue(stream.facts().encoding().bitsPerSecond() > 0);
            assertEquals(Duration.ofSeconds(1), stream.facts().duration());
        }
    }

    @Test
    void filmWithoutSoundHasNone() throws Exception {
        Path film = film(10, 10, frame -> 50, "a.mp4");
        DecodeRequest sounds = new DecodeRequest(null, Fixtures.sounds(8000, 1, 1, true), null);
        assertEquals(List.of(), all(film, sounds));
        assertThrows(
                DecodeException.class,
                () -> Fixtures.all(decoder, Fixtures.file(film, MediaKind.AUDIO), sounds));
    }

    @Test
    void cutOffFilmGivesItsBeginning() throws Exception {
        Path film = film(200, 10, frame -> frame / 20 % 2 * 200, "a.mkv");
        byte[] whole = Files.readAllBytes(film);
        Path half = Fixtures.write(Arrays.copyOf(whole, whole.length / 2), folder.resolve("half"));
        List<Sample> kept = all(half, Fixtures.pictures(32));
        assertTrue(kept.size() >= 3, () -> kept.size() + " frames");
        Path header = Fixtures.write(Arrays.copyOf(whole, 300), folder.resolve("header"));
        assertThrows(DecodeException.class, () -> all(header, Fixtures.pictures(32)));
    }

    @Test
    void giantFramesAreRefused() throws Exception {
        Path film = film(10, 10, frame -> 50, "a.mkv");
        DecodeLimits tiny = new DecodeLimits(1000, 10, Duration.ofMinutes(1));
        DecodeException e =
                assertThrows(
                        DecodeException.class,
                        () ->
                                Fixtures.all(
                                        new FfmpegDecoder(tiny, EmbeddedMetadata::read),
                                        Fixtures.file(film, MediaKind.VIDEO),
                                        Fixtures.pictures(8)));
        assertEquals(
                "The picture declares 64 x 48 pixels, more than the limit of 1,000.",
                e.getMessage());
    }

    @Test
    void interruptedThreadEndsTheWork() throws Exception {
        Path film = film(30, 10, frame -> 50, "a.mkv");
        try (SampleStream stream =
                decoder.open(Fixtures.file(film, MediaKind.VIDEO), Fixtures.pictures(8))) {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, stream::next);
        } finally {
            Thread.interrupted();
        }
    }

    private Path film(int frames, int keyframeEvery, TestFilm.Scene scene, String name)
            throws Exception {
        return new TestFilm(64, 48, frames, keyframeEvery, 1, scene).write(folder.resolve(name));
    }

    private static DecodeRequest playback(@org.jspecify.annotations.Nullable TimeSpan span) {
        return new DecodeRequest(
                new DecodeRequest.Pictures(48, null, DecodeRequest.Frames.ALL), null, span);
    }

    private static DecodeRequest span(double from, double to) {
        return new DecodeRequest(
                new DecodeRequest.Pictures(48, null, DecodeRequest.Frames.KEYFRAMES),
                null,
                TimeSpan.ofSeconds(from, to));
    }

    private List<Double> starts(Path film) throws Exception {
        return all(film, Fixtures.pictures(32)).stream().map(VideoDecodingTest::start).toList();
    }

    private List<Sample> all(Path film, DecodeRequest request) throws Exception {
        return Fixtures.all(decoder, Fixtures.file(film, MediaKind.VIDEO), request);
    }

    private static double start(Sample sample) {
        TimeSpan span = sample.span();
        return span == null ? 0 : span.startSeconds();
    }

    private static int grey(Sample sample) {
        return ((Picture) sample).rgb()[0] & 0xFF;
    }
}
