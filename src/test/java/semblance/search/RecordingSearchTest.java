package semblance.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static semblance.fingerprint.Recordings.excerpt;
import static semblance.fingerprint.Recordings.louder;
import static semblance.fingerprint.Recordings.scene;
import static semblance.fingerprint.Recordings.withNoise;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.decode.DecodeLimits;
import semblance.decode.ffmpeg.FfmpegDecoder;
import semblance.decode.metadata.EmbeddedMetadata;
import semblance.embed.builtin.LookEmbedder;
import semblance.embed.builtin.SoundEmbedder;
import semblance.engine.LocalEngine;
import semblance.fingerprint.Fingerprinter;
import semblance.index.CatalogFile;
import semblance.index.Store;
import semblance.index.lucene.LuceneStore;
import semblance.library.IndexingOptions;
import semblance.library.IndexingReport;
import semblance.library.Libraries;
import semblance.library.Library;
import semblance.media.MediaKind;
import semblance.media.QueryMedia;
import semblance.media.TimeSpan;
import semblance.samples.encode.MediaWriter;
import semblance.samples.encode.PictureTrack;
import semblance.samples.encode.SoundTrack;
import semblance.scan.FileSignature;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "The same recording" from a file on disk to the answer, with real decoding and a real store. */
class RecordingSearchTest {
    private static final double NEAR = 0.1;

    /** Tracks take samples at 48 kHz, which are made of those at the rate of fingerprints. */
    private static final int TRACK_RATE_HZ = 48_000;

    @TempDir private Path folder = Path.of("");

    private final LocalEngine engine =
            new LocalEngine(
                    new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read),
                    List.of(new LookEmbedder(), new SoundEmbedder()),
                    FileSignature::kindOf);

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Library library;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectories(media());
        for (int i = 0; i < 4; i++) {
            sound(media().resolve("scene-" + i + ".mp3"), "libmp3lame", scene(30, i));
        }
        library = opened();
        library.addFolder(media());
        assertEquals(4, index().indexed());
    }

    private Library opened() throws Exception {
        return new Libraries(LuceneStore::open, engine).open(folder.resolve("library"));
    }

    @AfterEach
    void close() throws Exception {
        library.close();
        engine.close();
    }

    private Path media() {
        return folder.resolve("media");
    }

    private IndexingReport index() throws Exception {
        return library.newRun(List.of(), new IndexingOptions(1, List.of(), false, Set.of()))
                .execute();
    }

    private static float[] forTrack(float[] samples) {
        double step = Fingerprinter.RATE_HZ / (double) TRACK_RATE_HZ;
        float[] dense = new float[(int) (samples.length / step)];
        for (int i = 0; i < dense.length; i++) {
            int before = (int) (i * step);
            float part = (float) (i * step - before);
            float next = samples[Math.min(before + 1, samples.length - 1)];
            dense[i] = 0.5f * (samples[before] * (1 - part) + next * part);
        }
        return dense;
    }

    private static Path sound(Path file, String codec, float[] samples) throws IOException {
        try (MediaWriter writer = new MediaWriter(file, Map.of());
                SoundTrack track = writer.addSound(codec, 64_000)) {
            writer.start();
            track.write(forTrack(samples));
        }
        return file;
    }

    /** Writes a film whose pictures are all of one colour. */
    private static Path film(Path file, int rgb, float[] samples) throws IOException {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 48; i++) {
            image.setRGB(i % 64, i / 64, rgb);
        }
        try (MediaWriter writer = new MediaWriter(file, Map.of());
                PictureTrack pictures =
                        writer.addPictures("mpeg4", 64, 48, 5, Map.of("b", "100000"));
                SoundTrack track = writer.addSound("libmp3lame", 64_000)) {
            writer.start();
            for (int i = 0; i < 5 * samples.length / Fingerprinter.RATE_HZ; i++) {
                pictures.write(image, i == 0);
            }
            track.write(forTrack(samples));
        }
        return file;
    }

    private List<SearchResult> search(Path file, @Nullable TimeSpan span, @Nullable String model)
            throws Exception {
        Set<MediaKind> all = Set.of(MediaKind.values());
        return new Searcher(library, engine)
                .search(
                        Query.like(new QueryMedia.OfFile(file, null, span)),
                        new SearchOptions(all, null, model, 10))
                .results();
    }

    private static void assertSame(String name, double offset, SearchResult result) {
        assertEquals(name, result.path().getFileName().toString());
        Same same = result.same();
        assertNotNull(same, result.toString());
        assertEquals(Same.What.RECORDING, same.what());
        assertEquals(offset, same.offsetSeconds(), NEAR);
        assertTrue(result.close());
        assertEquals(same.inFile(), result.span());
        assertTrue(result.why().startsWith("the same recording, from 0:"), result.why());
    }

    @Test
    void noisyExcerptInAnotherFormatFindsItsRecordingFirstAndNothingElseIsTheSame()
            throws Exception {
        float[] heard = louder(withNoise(excerpt(scene(30, 2), 17.3, 5), 10, 9), 3);
        List<SearchResult> results =
                search(sound(folder.resolve("heard.opus"), "libopus", heard), null, null);
        assertSame("scene-2.mp3", 17.3, results.getFirst());
        assertTrue(results.size() > 1);
        for (SearchResult other : results.subList(1, results.size())) {
            assertNull(other.same(), other.toString());
        }
    }

    @Test
    void partOfAFileIsFoundWhereItIs() throws Exception {
        float[] mixed = scene(40, 50);
        System.arraycopy(
                excerpt(scene(30, 1), 8, 10), 0, mixed, 20 * Fingerprinter.RATE_HZ, 110_250);
        Path file = sound(folder.resolve("mixed.wav"), "pcm_s16le", mixed);
        assertSame("scene-1.mp3", -12, search(file, TimeSpan.ofSeconds(21, 28), null).getFirst());
        assertNull(search(file, TimeSpan.ofSeconds(0, 15), null).getFirst().same());
    }

    @Test
    void modelThatIsAskedAloneKnowsNoFingerprints() throws Exception {
        Path file = sound(folder.resolve("a.wav"), "pcm_s16le", excerpt(scene(30, 3), 2, 10));
        assertSame("scene-3.mp3", 2, search(file, null, null).getFirst());
        for (SearchResult result : search(file, null, "builtin-sound")) {
            assertNull(result.same());
        }
    }

    @Test
    void filmIsFoundByItsSoundAndFindsByIt() throws Exception {
        film(media().resolve("film.mkv"), 0x204080, scene(20, 60));
        assertEquals(1, index().indexed());
        Path heard = sound(folder.resolve("b.wav"), "pcm_s16le", excerpt(scene(20, 60), 6.5, 6));
        assertSame("film.mkv", 6.5, search(heard, null, null).getFirst());
        Path other = film(folder.resolve("other.mkv"), 0x904010, excerpt(scene(20, 60), 3, 12));
        assertSame("film.mkv", 3, search(other, null, null).getFirst());
    }

    @Test
    void removedRecordingLeavesNoFingerprint() throws Exception {
        assertEquals(4, library.index().fingerprints().contents().size());
        Files.delete(media().resolve("scene-0.mp3"));
        assertEquals(1, index().removed());
        assertEquals(3, library.index().fingerprints().contents().size());
        assertEquals(3, library.status().fingerprints());
    }

    @Test
    void libraryWithoutFingerprintsGetsThemAtTheNextRun() throws Exception {
        library.close();
        try (Store store = LuceneStore.open(folder.resolve("library"), Store.Access.WRITE)) {
            List<CatalogFile.Indexed> files = new ArrayList<>();
            store.catalog()
                    .forEach(file -> {
                        if (file instanceof CatalogFile.Indexed indexed) {
                            files.add(indexed);
                        }
                    });
            for (CatalogFile.Indexed file : files) {
                Set<String> spaces = new HashSet<>(file.spaces());
                spaces.remove(Fingerprinter.KEY);
                store.fingerprints().remove(file.content());
                store.catalog()
                        .put(
                                new CatalogFile.Indexed(
                                        file.key(),
                                        file.stamp(),
                                        file.kind(),
                                        file.content(),
                                        file.facts(),
                                        spaces));
            }
            store.commit();
        }
        library = opened();
        assertEquals(0, library.status().fingerprints());
        assertEquals(4, index().indexed());
        assertEquals(4, index().unchanged());
        assertEquals(4, library.index().fingerprints().contents().size());
    }
}
