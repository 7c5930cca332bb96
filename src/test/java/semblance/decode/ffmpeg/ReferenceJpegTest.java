package semblance.decode.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import semblance.decode.DecodeLimits;
import semblance.decode.DecodeRequest;
import semblance.decode.DecodeRequest.Frames;
import semblance.decode.PictureMetadata;
import semblance.decode.SampleStream;
import semblance.decode.metadata.EmbeddedMetadata;
import semblance.media.Fidelity;
import semblance.media.FileStamp;
import semblance.media.MediaFile;
import semblance.media.MediaKind;
import semblance.media.Picture;
import semblance.parity.References;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.ImageIO;

/** Jpegs as the references decode them. */
class ReferenceJpegTest {
    @TempDir private Path folder;

    @Test
    void turnedJpegIsTheReferencesOwnToTheLastBit() throws Exception {
        Path inputs = References.folder().resolve("inputs/images");
        Path expected =
                References.folder().resolve("expected/preprocess/image/i05_decoded_rgb.png");
        assumeTrue(Files.exists(expected), "the reference outputs are not there");
        Picture reference = decode(expected, true);
        Picture ours = decode(inputs.resolve("i05_exif6_320x240.jpg"), true);
        assertEquals(reference.width(), ours.width());
        assertArrayEquals(reference.rgb(), ours.rgb());
    }

    @Test
    void itIsNearTheFastWayAndNoOther() throws Exception {
        Path file = folder.resolve("colours.jpg");
        Files.write(file, jpeg(BufferedImage.TYPE_INT_RGB));
        byte[] fast = decode(file, false).rgb();
        byte[] reference = decode(file, true).rgb();
        int greatest = 0;
        for (int i = 0; i < fast.length; i++) {
            greatest = Math.max(greatest, Math.abs((fast[i] & 0xFF) - (reference[i] & 0xFF)));
        }
        assertTrue(greatest <= 4, "differs by " + greatest);
    }

    @Test
    void greyJpegHasThreeEqualColours() throws Exception {
        Picture grey =
                ReferenceJpeg.decode(ByteBuffer.wrap(jpeg(BufferedImage.TYPE_BYTE_GRAY)))
                        .orElseThrow();
        for (int i = 0; i < grey.rgb().length; i += 3) {
            assertEquals(grey.rgb()[i], grey.rgb()[i + 1]);
            assertEquals(grey.rgb()[i], grey.rgb()[i + 2]);
        }
    }

    @Test
    void whatLibjpegDoesNotTakeIsLeftToFfmpeg() throws Exception {
        assertTrue(ReferenceJpeg.decode(ByteBuffer.wrap(new byte[0])).isEmpty());
        byte[] whole = jpeg(BufferedImage.TYPE_INT_RGB);
        assertTrue(ReferenceJpeg.decode(ByteBuffer.wrap(Arrays.copyOf(whole, 40))).isEmpty());
    }

    private static Picture decode(Path file, boolean asReference) throws Exception {
        PictureMetadata.Reader metadata = EmbeddedMetadata::read;
        var decoder = new FfmpegDecoder(DecodeLimits.DEFAULT, metadata, asReference);
        var wanted = new DecodeRequest.Pictures(64, null, Frames.KEYFRAMES, Fidelity.FAITHFUL);
        var stamp = new FileStamp(Files.size(file), Instant.EPOCH);
        try (SampleStream stream =
                decoder.open(
                        new MediaFile(file, MediaKind.IMAGE, stamp),
                        new DecodeRequest(wanted, null, null))) {
            if (stream.next() instanceof Picture picture) {
                return picture;
            }
        }
        throw new AssertionError("no picture in " + file);
    }

    private static byte[] jpeg(int type) throws Exception {
        Random random = new Random(5);
        BufferedImage image = new BufferedImage(96, 72, type);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, 0x010101 * (x + y) + random.nextInt(8));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, "jpeg", bytes));
        return bytes.toByteArray();
    }
}
