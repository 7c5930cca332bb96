package semblance.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avformat;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** The committed sample library, and the generator that made it. */
class SampleLibraryTest {
    private static final Path FOLDER = Path.of("assets/samples");
    private static final long MOST_BYTES = 8_000_000;

    @Test
    void everySceneIsPaintedTheSameEachTime() {
        Map<Class<?>, SamplePicture> scenes = new LinkedHashMap<>();
        PictureList.all()
                .forEach(picture -> scenes.putIfAbsent(picture.scene().getClass(), small(picture)));
        for (SamplePicture picture : scenes.values()) {
            assertArrayEquals(pixels(picture.paint()), pixels(picture.paint()), picture.name());
        }
    }

    @Test
    void variationsOfASceneDiffer() {
        SamplePicture first = small(PictureList.all().getFirst());
        SamplePicture second = small(PictureList.all().get(1));
        assertTrue(!java.util.Arrays.equals(pixels(first.paint()), pixels(second.paint())));
    }

    @Test
    void everySoundIsPlayedTheSameEachTime() {
        for (SampleSound sound : SoundList.all()) {
            float[] once = SampleSound.samples(sound.player(), sound.seed(), .7);
            assertArrayEquals(
                    once, SampleSound.samples(sound.player(), sound.seed(), .7), sound.name());
            for (float sample : once) {
                assertTrue(Math.abs(sample) <= 1, sound.name());
            }
        }
    }

    @Test
    void theLibraryHoldsExactlyWhatTheGeneratorMakes() throws IOException {
        SortedSet<String> committed = new TreeSet<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            files.filter(Files::isRegularFile).forEach(file -> committed.add(name(file)));
        }
        assertEquals(SampleLibrary.manifest(), committed);
    }

    @Test
    void theLibraryStaysSmall() throws IOException {
        long bytes = 0;
        for (String name : SampleLibrary.manifest()) {
            bytes += Files.size(FOLDER.resolve(name));
        }
        assertTrue(bytes < MOST_BYTES, bytes + " bytes");
    }

    @Test
    void everyPictureCanBeRead() throws IOException {
        for (String name : SampleLibrary.manifest()) {
            if (name.matches(".*\\.(jpg|png|gif|bmp|tiff)")) {
                BufferedImage image = ImageIO.read(FOLDER.resolve(name).toFile());
                assertNotNull(image, name);
            }
        }
    }

    @Test
    void everySoundAndFilmCanBeOpened() {
        List<String> broken = new ArrayList<>();
        for (String name : SampleLibrary.manifest()) {
            if (name.matches(".*\\.(mp3|flac|ogg|opus|m4a|wav|mp4|mov|mkv|webm|webp)")
                    && streams(FOLDER.resolve(name)) < (name.startsWith("Films/") ? 2 : 1)) {
                broken.add(name);
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void exifIsTheFirstSegmentOfAPicture() throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve("Landscapes/sunset over the sea 1.jpg"));
        assertEquals("Exif", new String(bytes, 6, 4, StandardCharsets.US_ASCII));
    }

    private static int streams(Path file) {
        AVFormatContext context = new AVFormatContext(null);
        if (avformat.avformat_open_input(context, file.toString(), null, null) < 0) {
            return 0;
        }
        int found = avformat.avformat_find_stream_info(context, (AVDictionary) null);
        int streams = found < 0 ? 0 : context.nb_streams();
        avformat.avformat_close_input(context);
        return streams;
    }

    private static SamplePicture small(SamplePicture picture) {
        return new SamplePicture(
                picture.name(), picture.scene(), picture.seed(), picture.moment(), 80, 60);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(
                0,
                0,
                image.getWidth(),
                image.getHeight(),
                new int[image.getWidth() * image.getHeight()],
                0,
                image.getWidth());
    }

    private static String name(Path file) {
        // Some file systems hand composed letters back in parts.
        return Normalizer.normalize(
                FOLDER.relativize(file).toString().replace('\\', '/'), Normalizer.Form.NFC);
    }
}
