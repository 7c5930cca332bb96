package semblance.decode.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import semblance.decode.DecodeLimits;
import semblance.decode.DecodeRequest;
import semblance.decode.metadata.EmbeddedMetadata;
import semblance.media.Fidelity;
import semblance.media.Picture;
import semblance.media.Region;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;

import javax.imageio.ImageIO;

/** Digests and means are those of what Pillow decodes the same files to. */
class FaithfulPictureTest {
    private final FfmpegDecoder decoder =
            new FfmpegDecoder(
                    new DecodeLimits(300_000_000, 1, Duration.ofMinutes(1)),
                    EmbeddedMetadata::read);

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "i06_rgb_17x9.png, 8f90efb2b51c455750e955939c45a4697a858dadf6a9dfc51a071859fc381f5d",
        "i07_palette_200x150.png, d7711b2ef2178a6e0d84f63d076385e99af350a88a49f063a7aeca045266eff6",
        "i11_grey16_150x130.png, 112a92318dd224fd1c9a59adb08104080288243fd4ca75937bb26c1244143ee7",
        "i12_greyalpha_120x160.png,"
                + " 35d728ce8e7755a0871a111e947e330d29bd5b511a4d3a5e1658e1f171f352cb",
    })
    void losslessPicturesHaveTheReferencesPixels(String name, String digest) throws Exception {
        byte[] rgb = faithful(fixture(name), 8, null).rgb();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(rgb);
        assertEquals(digest, HexFormat.of().formatHex(hash));
    }

    @ParameterizedTest
    @CsvSource({
        "i05_exif6_320x240.jpg, 240, 320, 83.6174, 122.1073, 120.6299",
        "i13_cmyk_240x180.jpg, 240, 180, 94.0443, 112.4941, 123.5282",
    })
    void jpegsHaveTheReferencesColours(
            String name, int width, int height, double red, double green, double blue)
            throws Exception {
        Picture picture = faithful(fixture(name), 240, null);
        assertEquals(width + "x" + height, picture.width() + "x" + picture.height());
        double[] sums = new double[3];
        for (int i = 0; i < picture.rgb().length; i++) {
            sums[i % 3] += picture.rgb()[i] & 0xFF;
        }
        double pixels = width * height;
        assertEquals(red, sums[0] / pixels, 0.02);
        assertEquals(green, sums[1] / pixels, 0.02);
        assertEquals(blue, sums[2] / pixels, 0.02);
    }

    @Test
    void jpegsAreDecodedAsLibjpegDecodesThem() throws Exception {
        BufferedImage picture = new BufferedImage(203, 157, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 157; y++) {
            for (int x = 0; x < 203; x++) {
                int wave = (int) (127 + 120 * Math.sin(x * y / 300.0));
                picture.setRGB(x, y, wave << 16 | (x + y) % 256 << 8 | (x * 7 & y * 5) % 256);
            }
        }
        byte[] jpeg = Fixtures.jpeg(picture);
        // Java decodes jpegs by libjpeg, chroma upsampling included.
        BufferedImage expected = ImageIO.read(new ByteArrayInputStream(jpeg));
        byte[] rgb = faithful(Fixtures.write(jpeg, folder.resolve("a.jpg")), 157, null).rgb();
        int equal = 0;
        for (int i = 0; i < rgb.length; i++) {
            int pixel = expected.getRGB(i / 3 % 203, i / 3 / 203);
            int difference = (rgb[i] & 0xFF) - ((pixel >> (8 * (2 - i % 3))) & 0xFF);
            assertTrue(Math.abs(difference) <= 3, difference + " at " + i);
            equal += difference == 0 ? 1 : 0;
        }
        assertTrue(equal > 0.95 * rgb.length, equal + " of " + rgb.length);
    }

    @Test
    void transparentPicturesKeepTheirColoursAndAreSeenOnWhite() throws Exception {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00123456);
        image.setRGB(1, 0, 0x80FF0000);
        Path file = Fixtures.write(image, "png", folder.resolve("clear.png"));
        Picture picture = faithful(file, 1, null);
        assertArrayEquals(new byte[] {0x12, 0x34, 0x56, -1, 0, 0}, picture.rgb());
        assertArrayEquals(new byte[] {0, (byte) 0x80}, picture.alpha());
        Picture seen = Fixtures.picture(decoder, file, Fixtures.pictures(1));
        assertNull(seen.alpha());
        assertArrayEquals(seen.rgb(), picture.opaque().rgb());
    }

    @Test
    void alphaIsTurnedAndCutWithItsPicture() throws Exception {
        Picture whole = faithful(fixture("i12_greyalpha_120x160.png"), 1, null);
        Region region = new Region(11, 23, 31, 17);
        Picture part = faithful(fixture("i12_greyalpha_120x160.png"), 1, region);
        assertArrayEquals(whole.crop(region).rgb(), part.rgb());
        byte[] alpha = Objects.requireNonNull(part.alpha());
        assertEquals(31 * 17, alpha.length);
        Picture turned = Orientation.QUARTER_TURN.toUpright(part);
        assertEquals(alpha[0], Objects.requireNonNull(turned.alpha())[16]);
        assertEquals(part.rgb()[0], turned.rgb()[3 * 16]);
    }

    @Test
    void regionsOfJpegsAreCutFromTheWholePicture() throws Exception {
        BufferedImage image = Fixtures.quarters(640, 480, BufferedImage.TYPE_INT_RGB);
        byte[] jpeg = Fixtures.withOrientation(Fixtures.jpeg(image), 8);
        Path file = Fixtures.write(jpeg, folder.resolve("a.jpg"));
        Region region = new Region(201, 303, 99, 55);
        Picture whole = faithful(file, 480, null);
        assertArrayEquals(whole.crop(region).rgb(), faithful(file, 8, region).rgb());
    }

    @ParameterizedTest
    @CsvSource({
        "800, 600, 300, 400x300",
        "800, 600, 301, 800x600",
        "800, 600, 150, 200x150",
        "801, 600, 150, 801x600",
        "804, 600, 50, 201x150",
    })
    void onlyJpegsAreReducedAndOnlyWithoutRemainder(
            int width, int height, int shortSide, String expected) throws Exception {
        BufferedImage image = Fixtures.quarters(width, height, BufferedImage.TYPE_INT_RGB);
        Path jpeg = Fixtures.write(Fixtures.jpeg(image), folder.resolve("a.jpg"));
        Picture reduced = faithful(jpeg, shortSide, null);
        assertEquals(expected, reduced.width() + "x" + reduced.height());
        Path png = Fixtures.write(image, "png", folder.resolve("a.png"));
        assertEquals(width, faithful(png, shortSide, null).width());
    }

    @Test
    void framesAreReducedByTheMeanOfWholeSquares() {
        byte[] rgb = new byte[3 * 8 * 6];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i / 3 % 8 < 4 ? 40 : 10 * (i / 3 / 8));
        }
        Picture reduced = WholeReduction.reduce(new Picture(8, 6, rgb, null), 3);
        assertEquals("4x3", reduced.width() + "x" + reduced.height());
        assertEquals(40, reduced.rgb()[0]);
        assertEquals(5, reduced.rgb()[9]);
        assertEquals(45, reduced.rgb()[9 + 24]);
        assertEquals(8, WholeReduction.reduce(new Picture(8, 6, rgb, null), 4).width());
        Picture uneven = new Picture(7, 7, new byte[147], null);
        assertEquals(7, WholeReduction.reduce(uneven, 3).width());
    }

    private static Path fixture(String name) throws Exception {
        return Path.of(
                Objects.requireNonNull(
                                FaithfulPictureTest.class.getResource("/semblance/parity/" + name))
                        .toURI());
    }

    private Picture faithful(Path file, int shortSide, @Nullable Region region) throws Exception {
        var wanted =
                new DecodeRequest.Pictures(
                        shortSide, region, DecodeRequest.Frames.KEYFRAMES, Fidelity.FAITHFUL);
        return Fixtures.picture(decoder, file, new DecodeRequest(wanted, null, null));
    }
}
