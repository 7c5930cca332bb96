package semblance.embed.preprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import semblance.media.Picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/**
 * The expected digests are those of the tensors (float32, little-endian) that Pillow with
 * torchvision, Transformers and OpenAI's transforms made of the same files.
 */
class PictureInputTest {
    private static final Path REFERENCE = Path.of("../shared/parity");
    private static final Map<String, PictureInput> INPUTS =
            Map.of(
                    "resnet50_v1", PictureInput.resnet50V1(),
                    "resnet50_v2", PictureInput.resnet50V2(),
                    "clip", PictureInput.clipHuggingFace(),
                    "clip_openai", PictureInput.clipOpenAi(),
                    "siglip", PictureInput.siglip());

    @ParameterizedTest
    @CsvSource({
        "i06_rgb_17x9.png, resnet50_v1, d7836f8e52eb7465",
        "i06_rgb_17x9.png, resnet50_v2, e177933fe690897a",
        "i06_rgb_17x9.png, clip, b62e31bdacd56eff",
        "i06_rgb_17x9.png, clip_openai, 0bd8ebc76f115f17",
        "i06_rgb_17x9.png, siglip, ff98f485c35ed3e8",
        "i07_palette_200x150.png, resnet50_v1, e2864395984efef7",
        "i07_palette_200x150.png, clip, 006bbf13a8b0e760",
        "i07_palette_200x150.png, siglip, 73ec4a6d0c30d073",
        "i11_grey16_150x130.png, resnet50_v2, 18fcdae74658a9a9",
        "i12_greyalpha_120x160.png, resnet50_v1, 8284c986c366aee2",
        "i12_greyalpha_120x160.png, clip, 27c19cbb7758c8b5",
    })
    void tensorsAreTheReferencesToTheBit(String file, String input, String digest)
            throws Exception {
        try (InputStream in =
                PictureInputTest.class.getResourceAsStream("/semblance/parity/" + file)) {
            Picture picture = picture(ImageIO.read(Objects.requireNonNull(in)));
            assertEquals(digest, digest(input(input), picture));
        }
    }

    @Test
    void allReferencePicturesAreReproducedToTheBit() throws Exception {
        Path expected = REFERENCE.resolve("expected/preprocess/image");
        assumeTrue(Files.exists(expected), "no reference outputs beside this checkout");
        String index = Files.readString(expected.resolve("index.json"));
        List<String> wrong = new ArrayList<>();
        for (Path file : losslessPictures(expected)) {
            Picture picture = picture(ImageIO.read(file.toFile()));
            INPUTS.forEach((name, input) -> {
                if (!index.contains('"' + digest(input, picture) + '"')) {
                    wrong.add(file.getFileName() + " " + name);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsSeenOfAPictureIsTheMiddleOrAllOfIt() {
        Picture wide = edged(900, 300);
        assertEquals(0, PictureInput.resnet50V1().resized(wide).rgb()[0]);
        assertTrue((PictureInput.siglip().resized(wide).rgb()[0] & 0xFF) > 200);
        assertEquals(256, PictureInput.squeezeNet().shortSide());
        assertEquals(224, PictureInput.squeezeNet().side());
    }

    @Test
    void transparencyIsIgnored() {
        Picture opaque = edged(30, 40);
        Picture clear = new Picture(30, 40, opaque.rgb(), new byte[1200], null);
        for (PictureInput input : INPUTS.values()) {
            assertEquals(digest(input, opaque), digest(input, clear));
        }
    }

    @Test
    void theThinnestPicturesAreTaken() {
        for (PictureInput input : INPUTS.values()) {
            assertEquals(224, input.resized(edged(2000, 1)).width());
            assertEquals(224, input.resized(edged(1, 1)).height());
        }
    }

    private static PictureInput input(String name) {
        return Objects.requireNonNull(INPUTS.get(name), name);
    }

    /** Returns a picture that is black but for its white left and right edge. */
    private static Picture edged(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (x < width / 10 || x >= width - width / 10) {
                    Arrays.fill(rgb, 3 * (y * width + x), 3 * (y * width + x) + 3, (byte) 255);
                }
            }
        }
        return new Picture(width, height, rgb, null);
    }

    private static List<Path> losslessPictures(Path expected) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(REFERENCE.resolve("inputs/images"), expected)) {
            try (Stream<Path> all = Files.list(folder)) {
                String pattern = folder.equals(expected) ? ".*_decoded_rgb.png" : ".*png";
                all.filter(file -> file.toString().matches(pattern)).forEach(files::add);
            }
        }
        return files;
    }

    private static String digest(PictureInput input, Picture picture) {
        FloatBuffer values = FloatBuffer.allocate(3 * input.side() * input.side());
        input.write(picture, values);
        ByteBuffer bytes =
                ByteBuffer.allocate(4 * values.position()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values.flip());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads what the file stores, with none of Java's own ideas of grey. */
    private static Picture picture(BufferedImage image) {
        Raster raster = image.getRaster();
        int bits = raster.getSampleModel().getSampleSize(0);
        byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % image.getWidth();
            int y = i / 3 / image.getWidth();
            if (image.getColorModel() instanceof IndexColorModel) {
                rgb[i] = (byte) (image.getRGB(x, y) >> (8 * (2 - i % 3)));
            } else {
                int sample = raster.getSample(x, y, raster.getNumBands() < 3 ? 0 : i % 3);
                rgb[i] = (byte) (sample >> (bits - 8));
            }
        }
        return new Picture(image.getWidth(), image.getHeight(), rgb, null);
    }
}
