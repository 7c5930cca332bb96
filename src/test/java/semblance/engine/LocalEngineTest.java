package semblance.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.decode.DecodeRequest;
import semblance.embed.EmbeddedSample;
import semblance.embed.Embedder;
import semblance.embed.EmbeddingSpace;
import semblance.embed.SampleNeeds;
import semblance.media.Fidelity;
import semblance.media.FileStamp;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.media.QueryMedia;
import semblance.media.Region;
import semblance.media.Sound;
import semblance.media.Stage;
import semblance.media.TimeSpan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class LocalEngineTest {
    private static final SampleNeeds.Sounds WINDOWS =
            new SampleNeeds.Sounds(8000, Duration.ofSeconds(6), Duration.ofSeconds(3));

    @TempDir private Path folder = Path.of("");

    private final FakeEmbedder small = new FakeEmbedder("small", new SampleNeeds.Pictures(64));
    private final FakeEmbedder large = new FakeEmbedder("large", new SampleNeeds.Pictures(384));
    private final FakeEmbedder hum = new FakeEmbedder("hum", WINDOWS);
    private final FakeEmbedder beat =
            new FakeEmbedder(
                    "beat",
                    new SampleNeeds.Sounds(8000, Duration.ofSeconds(6), Duration.ofSeconds(3)));
    private final FakeEmbedder fine =
            new FakeEmbedder(
                    "fine",
                    new SampleNeeds.Sounds(48_000, Duration.ofSeconds(6), Duration.ofSeconds(3)));

    @Test
    void aPictureIsDecodedOnceForAllItsEmbeddersAtTheSizeOfTheMostDemanding() throws Exception {
        FakeMedia media = new FakeMedia(List.of(plain(10, null)), List.of());
        try (LocalEngine engine = engine(media, large, small, hum)) {
            Analysis analysis =
                    engine.analyze(file(MediaKind.IMAGE), engine.spaces(MediaKind.IMAGE));
            assertEquals(1, media.requests().size());
            assertEquals(384, wantedPictures(media, 0).shortSide());
            assertEquals(List.of("large", "small"), models(analysis.samples()));
            assertEquals(List.of(), hum.seen());
            assertNotNull(analysis.thumbnail());
        }
        assertEquals(0, media.open());
        assertTrue(small.isClosed() && large.isClosed() && hum.isClosed());
    }

    @Test
    void onlyTheSpacesThatAreWantedAreEmbedded() throws Exception {
        FakeMedia media = new FakeMedia(List.of(plain(10, null)), List.of());
        try (LocalEngine engine = engine(media, small, large)) {
            Analysis analysis = engine.analyze(file(MediaKind.IMAGE), List.of(small.space()));
            assertEquals(List.of("small"), models(analysis.samples()));
            assertEquals(List.of(), large.seen());
            assertEquals(
                    Thumbnail.LONG_SIDE,
                    wantedPictures(media, 0).shortSide(),
                    "large enough for the thumbnail");
        }
    }

    @Test
    void oneEmbedderThatNeedsFaithfulPicturesMakesThemFaithfulForAll() throws Exception {
        FakeMedia media = new FakeMedia(List.of(plain(10, null)), List.of());
        FakeEmbedder network =
                new FakeEmbedder("network", new SampleNeeds.Pictures(224, Fidelity.FAITHFUL));
        try (LocalEngine engine = engine(media, small, network)) {
            engine.analyze(file(MediaKind.IMAGE), engine.spaces(MediaKind.IMAGE));
            engine.analyze(file(MediaKind.IMAGE), List.of(small.space()));
        }
        assertEquals(Fidelity.FAITHFUL, wantedPictures(media, 0).fidelity());
        assertEquals(560, wantedPictures(media, 0).shortSide(), "with a margin");
        assertEquals(Fidelity.REDUCED, wantedPictures(media, 1).fidelity());
    }

    @Test
    void soundsAreDecodedOnceForAllThatWantTheSame() throws Exception {
        FakeMedia media = new FakeMedia(List.of(), List.of(sound(10)));
        try (LocalEngine engine = engine(media, small, hum, beat, fine)) {
            Analysis analysis =
                    engine.analyze(file(MediaKind.AUDIO), engine.spaces(MediaKind.AUDIO));
            assertEquals(2, media.requests().size());
            assertEquals(List.of("hum", "beat", "fine"), models(analysis.samples()));
            assertEquals(hum.seen(), beat.seen());
            assertEquals(null, analysis.thumbnail());
        }
    }

    @Test
    void aFileThatNobodyEmbedsStillGetsItsFacts() throws Exception {
        FakeMedia media = new FakeMedia(List.of(), List.of(sound(10)));
        try (LocalEngine engine = engine(media)) {
            Analysis analysis = engine.analyze(file(MediaKind.AUDIO), List.of());
            assertEquals(1, media.requests().size());
            assertEquals(List.of(), analysis.samples());
        }
    }

    @Test
    void aFilmWithABrokenSoundTrackKeepsItsPicturesAndTheSoundsBeforeTheBreak() throws Exception {
        FakeMedia media =
                new FakeMedia(List.of(plain(10, at(0))), List.of(sound(20)))
                        .withBrokenSounds("The sound is damaged.");
        try (LocalEngine engine = engine(media, small, hum)) {
            Analysis analysis =
                    engine.analyze(file(MediaKind.VIDEO), engine.spaces(MediaKind.VIDEO));
            assertEquals(List.of("small", "hum"), models(analysis.samples()));
            assertNotNull(analysis.thumbnail());
        }
        assertEquals(0, media.open());
    }

    @Test
    void aRecordingWithABrokenSoundTrackFails() {
        FakeMedia media =
                new FakeMedia(List.of(), List.of()).withBrokenSounds("The sound is damaged.");
        try (LocalEngine engine = engine(media, hum)) {
            AnalysisException failure =
                    assertThrows(
                            AnalysisException.class,
                            () ->
                                    engine.analyze(
                                            file(MediaKind.AUDIO), engine.spaces(MediaKind.AUDIO)));
            assertEquals(Stage.DECODE, failure.stage());
        }
        assertEquals(0, media.open());
    }

    @Test
    void aFilmWithBrokenPicturesFailsWithTheDecodersSentence() {
        FakeMedia media =
                new FakeMedia(List.of(), List.of(sound(20)))
                        .withBrokenPictures("The film is damaged.");
        try (LocalEngine engine = engine(media, small, hum)) {
            AnalysisException failure =
                    assertThrows(
                            AnalysisException.class,
                            () ->
                                    engine.analyze(
                                            file(MediaKind.VIDEO), engine.spaces(MediaKind.VIDEO)));
            assertEquals(Stage.DECODE, failure.stage());
            assertEquals("The film is damaged.", failure.getMessage());
        }
    }

    @Test
    void samplesOfALongFilmKeepTheirSpansBeyondOneBatch() throws Exception {
        List<Picture> frames = frames(100);
        try (LocalEngine engine = engine(new FakeMedia(frames, List.of()), small, large)) {
            Analysis analysis =
                    engine.analyze(file(MediaKind.VIDEO), engine.spaces(MediaKind.VIDEO));
            for (EmbeddingSpace space : engine.spaces(MediaKind.VIDEO)) {
                assertEquals(
                        frames.stream().map(Picture::span).toList(),
                        spans(analysis.samples(), space));
            }
        }
    }

    @Test
    void aQueryIsThinnedEvenlyToTwentyFourSamplesASpace() throws Exception {
        Path film = Files.writeString(folder.resolve("film.mp4"), "x");
        FakeMedia media = new FakeMedia(frames(100), List.of(sound(1), sound(2)));
        try (LocalEngine engine = engine(media, small, large, hum)) {
            List<EmbeddedSample> samples =
                    engine.embed(
                            new QueryMedia.OfFile(film, null, null),
                            engine.spaces(MediaKind.VIDEO));
            List<@Nullable TimeSpan> wanted = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                wanted.add(at(i * 100 / 24));
            }
            assertEquals(wanted, spans(samples, small.space()));
            assertEquals(wanted, spans(samples, large.space()));
            assertEquals(2, spans(samples, hum.space()).size());
        }
    }

    @Test
    void thePartOfAFileThatIsMeantIsPassedToTheDecoder() throws Exception {
        Path film = Files.writeString(folder.resolve("film.mp4"), "x");
        Region region = new Region(1, 2, 3, 4);
        FakeMedia media = new FakeMedia(frames(1), List.of());
        try (LocalEngine engine = engine(media, small, hum)) {
            engine.embed(
                    new QueryMedia.OfFile(film, region, at(7)), engine.spaces(MediaKind.VIDEO));
        }
        assertEquals(region, wantedPictures(media, 0).region());
        assertEquals(
                List.of(at(7), at(7)), media.requests().stream().map(DecodeRequest::span).toList());
    }

    @Test
    void aPastedPictureIsCutToTheRegionBeforeItIsEmbedded() throws Exception {
        Picture pasted = new Picture(2, 1, new byte[] {1, 2, 3, 4, 5, 6}, null);
        FakeMedia media = new FakeMedia(List.of(), List.of());
        try (LocalEngine engine = engine(media, small, hum)) {
            assertEquals(
                    List.of("small"),
                    models(
                            engine.embed(
                                    new QueryMedia.OfPicture(pasted, null),
                                    engine.spaces(MediaKind.VIDEO))));
            engine.embed(
                    new QueryMedia.OfPicture(pasted, new Region(1, 0, 1, 1)),
                    engine.spaces(MediaKind.VIDEO));
        }
        assertEquals(pasted, small.seen().getFirst());
        Picture part = (Picture) small.seen().getLast();
        assertArrayEquals(new byte[] {4, 5, 6}, part.rgb());
        assertEquals(List.of(), media.requests());
    }

    @Test
    void aFileIsIdentifiedByItsKindAndItsStamp() throws Exception {
        Path film = Files.writeString(folder.resolve("film.mp4"), "12345");
        try (LocalEngine engine = engine(new FakeMedia(List.of(), List.of()))) {
            MediaFile found = engine.identify(folder.resolve("x/../film.mp4"));
            assertEquals(film.toAbsolutePath(), found.path());
            assertEquals(MediaKind.VIDEO, found.kind());
            assertEquals(5, found.stamp().sizeBytes());
        }
    }

    @Test
    void whatIsNoMediaFileIsRefusedWithASentenceThatNamesIt() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "x");
        Path locked = Files.writeString(folder.resolve("locked.mp4"), "x");
        try (LocalEngine engine = engine(new FakeMedia(List.of(), List.of()))) {
            refused(engine, folder, folder + " is a folder; name a picture, sound or video.");
            refused(
                    engine,
                    folder.resolve("none.mp4"),
                    "There is no file " + folder.resolve("none.mp4") + ".");
            refused(
                    engine,
                    text,
                    text + " is not a picture, sound or video that Semblance can read.");
            refused(engine, locked, locked + " cannot be read: check that you may open it.");
        }
    }

    @Test
    void aViewOfWhatAFileDoesNotHaveIsRefused() {
        FakeMedia media = new FakeMedia(List.of(), List.of());
        try (LocalEngine engine = engine(media)) {
            ViewRequest pictures = new ViewRequest(100, null, Duration.ZERO);
            ViewRequest sounds = new ViewRequest(null, 8000, Duration.ZERO);
            assertEquals(
                    "A sound has no picture to show.",
                    assertThrows(
                                    AnalysisException.class,
                                    () -> engine.open(file(MediaKind.AUDIO), pictures))
                            .getMessage());
            assertEquals(
                    "A picture has no sound to play.",
                    assertThrows(
                                    AnalysisException.class,
                                    () -> engine.open(file(MediaKind.IMAGE), sounds))
                            .getMessage());
        }
        assertEquals(List.of(), media.requests());
    }

    @Test
    void aViewBeginsWhereItIsAskedToAndAPictureHasNoTimes() throws Exception {
        FakeMedia media = new FakeMedia(frames(2), List.of());
        ViewRequest request = new ViewRequest(100, 8000, Duration.ofSeconds(5));
        try (LocalEngine engine = engine(media)) {
            for (MediaKind kind : new MediaKind[] {MediaKind.VIDEO, MediaKind.IMAGE}) {
                try (MediaView view = engine.open(file(kind), request)) {
                    assertNotNull(view.next());
                }
            }
        }
        TimeSpan from = media.requests().getFirst().span();
        assertNotNull(from);
        assertEquals(Duration.ofSeconds(5), from.start());
        assertEquals(DecodeRequest.Frames.ALL, wantedPictures(media, 0).frames());
        assertNotNull(media.requests().getFirst().sounds());
        assertEquals(null, media.requests().getLast().span());
        assertEquals(null, media.requests().getLast().sounds());
        assertEquals(0, media.open());
    }

    @Test
    void aViewThatBreaksTellsSoInTheEnginesWords() throws Exception {
        FakeMedia media = new FakeMedia(List.of(), List.of(sound(1))).withBrokenSounds("It ends.");
        try (LocalEngine engine = engine(media);
                MediaView view =
                        engine.open(
                                file(MediaKind.AUDIO),
                                new ViewRequest(null, 8000, Duration.ZERO))) {
            assertNotNull(view.next());
            AnalysisException broken = assertThrows(AnalysisException.class, view::next);
            assertEquals("It ends.", broken.getMessage());
        }
    }

    private static void refused(LocalEngine engine, Path file, String sentence) {
        AnalysisException refusal =
                assertThrows(AnalysisException.class, () -> engine.identify(file));
        assertEquals(sentence, refusal.getMessage());
        assertEquals(Stage.READ, refusal.stage());
        assertFalse(sentence.isEmpty());
    }

    private static LocalEngine engine(FakeMedia media, Embedder... embedders) {
        return new LocalEngine(media, List.of(embedders), LocalEngineTest::kindOf);
    }

    private static Optional<MediaKind> kindOf(Path file) throws IOException {
        if (file.endsWith("locked.mp4")) {
            throw new AccessDeniedException(file.toString());
        }
        return file.toString().endsWith(".mp4") ? Optional.of(MediaKind.VIDEO) : Optional.empty();
    }

    private MediaFile file(MediaKind kind) {
        Path path = folder.resolve("file").toAbsolutePath();
        return new MediaFile(path, kind, new FileStamp(1, Instant.EPOCH));
    }

    private static DecodeRequest.Pictures wantedPictures(FakeMedia media, int request) {
        DecodeRequest.Pictures pictures = media.requests().get(request).pictures();
        assertNotNull(pictures);
        return pictures;
    }

    private static List<Picture> frames(int count) {
        List<Picture> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(plain(i % 90, at(i)));
        }
        return frames;
    }

    private static TimeSpan at(int second) {
        return TimeSpan.ofSeconds(second, second + 1);
    }

    private static Picture plain(int value, @Nullable TimeSpan span) {
        byte b = (byte) value;
        return new Picture(1, 1, new byte[] {b, b, b}, span);
    }

    private static Sound sound(int value) {
        return new Sound(new float[] {value}, 8000, at(value));
    }

    private static List<String> models(List<EmbeddedSample> samples) {
        return samples.stream().map(sample -> sample.embedding().space().modelId()).toList();
    }

    private static List<@Nullable TimeSpan> spans(
            List<EmbeddedSample> samples, EmbeddingSpace space) {
        List<@Nullable TimeSpan> spans = new ArrayList<>();
        for (EmbeddedSample sample : samples) {
            if (sample.embedding().space().equals(space)) {
                spans.add(sample.span());
            }
        }
        return spans;
    }
}
