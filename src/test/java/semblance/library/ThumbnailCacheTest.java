package semblance.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.index.Vectors;
import semblance.media.ContentId;
import semblance.media.Picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

class ThumbnailCacheTest {
    private static final ContentId CONTENT = Vectors.content(77);

    @TempDir private Path folder = Path.of("");

    private ThumbnailCache cache = new ThumbnailCache(Path.of(""));

    @BeforeEach
    void open() {
        cache = new ThumbnailCache(folder.resolve("thumbnails"));
    }

    @Test
    void aPictureComesBackWithItsSizeAndColours() throws Exception {
        cache.put(CONTENT, halves(64, 32));
        BufferedImage image = ImageIO.read(cache.find(CONTENT).orElseThrow().toFile());
        assertEquals(64, image.getWidth());
        assertEquals(32, image.getHeight());
        assertColour(200, 30, 60, image.getRGB(8, 16));
        assertColour(20, 40, 220, image.getRGB(56, 16));
    }

    @Test
    void whatWasNotPutOrWasRemovedIsNotThere() throws Exception {
        assertEquals(Optional.empty(), cache.find(CONTENT));
        cache.remove(CONTENT);
        cache.put(CONTENT, halves(8, 8));
        assertEquals(Optional.empty(), cache.find(Vectors.content(78)));
        cache.remove(CONTENT);
        assertEquals(Optional.empty(), cache.find(CONTENT));
    }

    @Test
    void aLaterPictureTakesThePlaceOfAnEarlier() throws Exception {
        cache.put(CONTENT, halves(8, 8));
        cache.put(CONTENT, halves(24, 8));
        assertEquals(24, ImageIO.read(cache.find(CONTENT).orElseThrow().toFile()).getWidth());
        assertEquals(1, files().size());
    }

    @Test
    void manyThreadsPutTheSameAndLeaveOneWholeFile() throws Exception {
        List<Future<?>> work = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 100; i++) {
                work.add(
                        threads.submit(() -> {
                            cache.put(CONTENT, halves(64, 64));
                            Path file = cache.find(CONTENT).orElseThrow();
                            assertEquals(64, ImageIO.read(file.toFile()).getWidth());
                            return null;
                        }));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        assertEquals(List.of(cache.find(CONTENT).orElseThrow()), files());
    }

    @Test
    void whenAPictureCannotBePutInItsPlaceNoHalfFileStays() throws Exception {
        cache.put(CONTENT, halves(8, 8));
        Path place = cache.find(CONTENT).orElseThrow();
        Files.delete(place);
        Files.createDirectories(place.resolve("in the way"));
        assertThrows(IOException.class, () -> cache.put(CONTENT, halves(8, 8)));
        assertEquals(List.of(), files());
    }

    @Test
    void evenNoiseTakesNoMoreThanATenthOfAMegabyte() throws Exception {
        long seed = 20260307;
        System.out.println("seed " + seed);
        byte[] rgb = new byte[3 * 320 * 320];
        new Random(seed).nextBytes(rgb);
        cache.put(CONTENT, new Picture(320, 320, rgb, null));
        long bytes = Files.size(cache.find(CONTENT).orElseThrow());
        assertTrue(bytes < 100_000, bytes + " bytes");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void assertColour(int red, int green, int blue, int rgb) {
        assertEquals(red, rgb >> 16 & 0xFF, 6);
        assertEquals(green, rgb >> 8 & 0xFF, 6);
        assertEquals(blue, rgb & 0xFF, 6);
    }

    /** The left half reddish, the right half bluish. */
    private static Picture halves(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            boolean left = i % width < width / 2;
            rgb[3 * i] = (byte) (left ? 200 : 20);
            rgb[3 * i + 1] = (byte) (left ? 30 : 40);
            rgb[3 * i + 2] = (byte) (left ? 60 : 220);
        }
        return new Picture(width, height, rgb, null);
    }
}
