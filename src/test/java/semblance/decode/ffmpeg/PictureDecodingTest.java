package semblance.decode.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import semblance.decode.DecodeException;
import semblance.decode.DecodeLimits;
import semblance.decode.DecodeRequest;
import semblance.decode.SampleStream;
import semblance.decode.metadata.EmbeddedMetadata;
import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.media.Region;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class PictureDecodingTest {
    private static final List<Integer> QUARTERS = List.of(0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF);

    private final FfmpegDecoder decoder =
            new FfmpegDecoder(DecodeLimits.DEFAULT, EmbeddedMetadata::read);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
    void everyFormatIsDecodedAndReduced(String format) throws Exception {
        Path file =
                Fixtures.write(
                        Fixtures.quarters(640, 480, BufferedImage.TYPE_INT_RGB),
                        format,
                        folder.resolve("picture"));
        Picture picture = Fixtures.picture(decoder, file, Fixtures.pictures(60));
        assertEquals("80x60", picture.width() + "x" + picture.height());
        assertEquals(QUARTERS, Fixtures.corners(picture));
        assertNull(picture.span());
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_GRAY})
    void greyPicturesAreGrey(int type) throws Exception {
        Path file =
                Fixtures.write(Fixtures.quarters(40, 40, type), "png", folder.resolve("grey.png"));
        Picture picture = Fixtures.picture(decoder, file, Fixtures.pictures(40));
        assertEquals(0xFFFFFF, Fixtures.colour(picture, .75, .75));
        assertEquals(0x000000, Fixtures.colour(picture, .25, .75));
    }

    @Test
    void blackAndWhitePicturesKeepTheirRegions() throws Exception {
        Path file =
                Fixtures.write(
                        Fixtures.quarters(64, 64, BufferedImage.TYPE_BYTE_BINARY),
                        "png",
                        folder.resolve("bits.png"));
        DecodeRequest corner = region(new Region(35, 35, 20, 10), 100);
        Picture picture = Fixtures.picture(decoder, file, corner);
        assertEquals("20x10", picture.width() + "x" + picture.height());
        assertEquals(0xFFFFFF, Fixtures.colour(picture, .5, .5));
    }

    @Test
    void transparencyIsShownOnWhite() throws Exception {
        BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        Path file = Fixtures.write(clear, "png", folder.resolve("clear.png"));
        Picture picture = Fixtures.picture(decoder, file, Fixtures.pictures(10));
        assertEquals(0xFFFFFF, Fixtures.colour(picture, .5, .5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 0, 9, 4711})
    void picturesAreUpright(int orientation) throws Exception {
        BufferedImage stored = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        BufferedImage upright = Fixtures.quarters(64, 32, BufferedImage.TYPE_INT_RGB);
        boolean turned = orientation >= 5 && orientation <= 8;
        if (turned) {
            upright = Fixtures.quarters(32, 64, BufferedImage.TYPE_INT_RGB);
        }
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                // The meaning of each value by the words of the EXIF standard: where the stored
                // row 0 and column 0 are seen.
                int right = upright.getWidth() - 1 - x;
                int below = upright.getHeight() - 1 - y;
                int column =
                        switch (orientation) {
                            case 2, 3 -> right;
                            case 5, 6 -> y;
                            case 7, 8 -> below;
                            default -> x;
                        };
                int row =
                        switch (orientation) {
                            case 3, 4 -> below;
                            case 5, 8 -> x;
                            case 6, 7 -> right;
                            default -> y;
                        };
                stored.setRGB(column, row, upright.getRGB(x, y));
            }
        }
        byte[] jpeg = Fixtures.withOrientation(Fixtures.jpeg(stored), orientation);
        Path file = Fixtures.write(jpeg, folder.resolve("turned.jpg"));
        Picture picture = Fixtures.picture(decoder, file, Fixtures.pictures(32));
        assertEquals(QUARTERS, Fixtures.corners(picture));
        try (SampleStream stream =
                decoder.open(Fixtures.file(file, MediaKind.IMAGE), Fixtures.pictures(1))) {
            assertEquals(turned ? 32 : 64, stream.facts().width());
            assertEquals("mjpeg", stream.facts().codec());
        }
    }

    @Test
    void regionIsCutFromTheUprightPicture() throws Exception {
        BufferedImage stored = Fixtures.quarters(400, 200, BufferedImage.TYPE_INT_RGB);
        byte[] jpeg = Fixtures.withOrientation(Fixtures.jpeg(stored), 6);
        Path file = Fixtures.write(jpeg, folder.resolve("turned.jpg"));
        // Turned clockwise, the stored red quarter is seen at the upper right.
        Picture picture = Fixtures.picture(decoder, file, region(new Region(110, 10, 80, 160), 40));
        assertEquals("40x80", picture.width() + "x" + picture.height());
        assertEquals(0xFF0000, Fixtures.colour(picture, .1, .1));
        assertEquals(0xFF0000, Fixtures.colour(picture, .9, .9));
    }

    @Test
    void smallPicturesAreNotEnlarged() throws Exception {
        Path file =
                Fixtures.write(
                        Fixtures.quarters(17, 9, BufferedImage.TYPE_INT_RGB),
                        "png",
                        folder.resolve("small.png"));
        Picture picture = Fixtures.picture(decoder, file, Fixtures.pictures(256));
        assertEquals("17x9", picture.width() + "x" + picture.height());
    }

    @Test
    void extremeReductionsWork() throws Exception {
        Path file =
                Fixtures.write(
                        Fixtures.quarters(4000, 3000, BufferedImage.TYPE_INT_RGB),
                        "png",
                        folder.resolve("large.png"));
        Picture picture = Fixtures.picture(decoder, file, Fixtures.pictures(2));
        assertEquals("3x2", picture.width() + "x" + picture.height());
        assertEquals(0xFF0000, Fixtures.colour(picture, 0, 0));
    }

    @Test
    void declaredGiantsAreRefused() throws Exception {
        byte[] png = new byte[64];
        ByteBuffer.wrap(png)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .putInt(0x49484452)
                .putInt(400_000)
                .putInt(300_000)
                .put((byte) 8)
                .put((byte) 2);
        byte[] bmp = new byte[64];
        ByteBuffer.wrap(bmp)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x4D42)
                .putInt(64)
                .putInt(0)
                .putInt(54)
                .putInt(40)
                .putInt(400_000)
                .putInt(-300_000)
                .putShort((short) 1)
                .putShort((short) 24);
        for (byte[] giant : List.of(png, bmp)) {
            Path file = Fixtures.write(giant, folder.resolve("giant"));
            DecodeException e =
                    assertThrows(
                            DecodeException.class,
                            () -> Fixtures.picture(decoder, file, Fixtures.pictures(64)));
            assertEquals(
                    "The picture declares 400,000 x 300,000 pixels, more than the limit of 300"
                            + " million.",
                    e.getMessage());
        }
    }

    @Test
    void cutOffJpegGivesWhatIsThereAndHeadersAloneFail() throws Exception {
        byte[] whole = Fixtures.jpeg(Fixtures.quarters(640, 480, BufferedImage.TYPE_INT_RGB));
        Path half = folder.resolve("half.jpg");
        Fixtures.write(Arrays.copyOf(whole, whole.length * 9 / 10), half);
        assertEquals(
                0xFF0000,
                Fixtures.colour(Fixtures.picture(decoder, half, Fixtures.pictures(480)), .25, .1));
        for (int length : new int[] {0, 1, 11, 20, 200}) {
            Path cut = Fixtures.write(Arrays.copyOf(whole, length), folder.resolve("cut.jpg"));
            DecodeException e =
                    assertThrows(
                            DecodeException.class,
                            () -> Fixtures.picture(decoder, cut, Fixtures.pictures(64)));
            Fixtures.assertSentence(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"img%03d.jpg", "a*?[b].jpg", "concat:x|y.jpg", "файл 文件 é.jpg", "-i"})
    void anyFileNameIsFine(String name) throws Exception {
        Path file =
                Fixtures.write(
                        Fixtures.quarters(16, 16, BufferedImage.TYPE_INT_RGB),
                        "jpeg",
                        folder.resolve(name));
        assertEquals(16, Fixtures.picture(decoder, file, Fixtures.pictures(16)).width());
    }

    @Test
    void missingFileIsReported() {
        assertThrows(
                DecodeException.class,
                () -> Fixtures.picture(decoder, folder.resolve("none.jpg"), Fixtures.pictures(16)));
    }

    @Test
    void interruptedThreadEndsTheWork() throws Exception {
        Path file =
                Fixtures.write(
                        Fixtures.quarters(64, 64, BufferedImage.TYPE_INT_RGB),
                        "png",
                        folder.resolve("a.png"));
        try (SampleStream stream =
                decoder.open(Fixtures.file(file, MediaKind.IMAGE), Fixtures.pictures(16))) {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, stream::next);
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void closedStreamHasNoMore() throws Exception {
        Path file =
                Fixtures.write(
                        Fixtures.quarters(64, 64, BufferedImage.TYPE_INT_RGB),
                        "png",
                        folder.resolve("a.png"));
        SampleStream stream =
                decoder.open(Fixtures.file(file, MediaKind.IMAGE), Fixtures.pictures(16));
        stream.close();
        stream.close();
        assertNull(stream.next());
        assertEquals(64, stream.facts().width());
    }

    @Test
    void timeLimitEndsTheWork() throws Exception {
        Path file =
                Fixtures.write(
                        Fixtures.quarters(64, 64, BufferedImage.TYPE_INT_RGB),
                        "png",
                        folder.resolve("a.png"));
        FfmpegDecoder hasty =
                new FfmpegDecoder(
                        new DecodeLimits(1000_000, 1, Duration.ofNanos(1)), EmbeddedMetadata::read);
        assertThrows(
                DecodeException.class, () -> Fixtures.picture(hasty, file, Fixtures.pictures(16)));
    }

    @Test
    void manyThreadsDecodeAtOnce() throws Exception {
        Path file =
                Fixtures.write(
                        Fixtures.quarters(320, 240, BufferedImage.TYPE_INT_RGB),
                        "jpeg",
                        folder.resolve("a.jpg"));
        byte[] expected = Fixtures.picture(decoder, file, Fixtures.pictures(60)).rgb();
        Callable<byte[]> work = () -> Fixtures.picture(decoder, file, Fixtures.pictures(60)).rgb();
        try (ExecutorService threads = Executors.newFixedThreadPool(24)) {
            List<Callable<byte[]>> jobs = IntStream.range(0, 200).mapToObj(i -> work).toList();
            for (Future<byte[]> result : threads.invokeAll(jobs)) {
                assertTrue(Arrays.equals(expected, result.get()));
            }
        }
    }

    private static DecodeRequest region(Region region, int shortSide) {
        return new DecodeRequest(
                new DecodeRequest.Pictures(shortSide, region, DecodeRequest.Frames.KEYFRAMES),
                null,
                null);
    }
}
