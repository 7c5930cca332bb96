package semblance.library;

import semblance.media.ColourName;
import semblance.media.ContentId;
import semblance.media.Picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Small pictures as JPEG files, one a content, spread over 256 folders. Safe for use by many
 * threads.
 */
final class ThumbnailCache {
    private static final float QUALITY = 0.85f;

    private final Path folder;

    ThumbnailCache(Path folder) {
        this.folder = folder;
    }

    Optional<Path> find(ContentId content) {
        Path file = file(content);
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    void put(ContentId content, Picture picture) throws IOException {
        Path file = file(content);
        Files.createDirectories(file.getParent());
        Path written = Files.createTempFile(file.getParent(), "new", ".tmp");
        try {
            Files.write(written, jpeg(picture));
            Files.move(
                    written,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Returns the colour that a content's small picture is of; empty where it has none. */
    Optional<ColourName> colour(ContentId content) {
        Path file = file(content);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            BufferedImage image = ImageIO.read(file.toFile());
            return image == null
                    ? Optional.empty()
                    : Optional.of(
                            DominantColour.of(
                                    image.getRGB(
                                            0,
                                            0,
                                            image.getWidth(),
                                            image.getHeight(),
                                            null,
                                            0,
                                            image.getWidth())));
        } catch (IOException _) {
            // A small picture that was cut off when a disk was full has no colour.
            return Optional.empty();
        }
    }

    void remove(ContentId content) throws IOException {
        Files.deleteIfExists(file(content));
    }

    private Path file(ContentId content) {
        return folder.resolve(content.hex().substring(0, 2)).resolve(content.hex() + ".jpg");
    }

    private static byte[] jpeg(Picture picture) throws IOException {
        BufferedImage image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] rgb = picture.rgb();
        // Straight into the raster: by setRGB this took a quarter of all indexing time.
        byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < rgb.length; i += 3) {
            bgr[i] = rgb[i + 2];
            bgr[i + 1] = rgb[i + 1];
            bgr[i + 2] = rgb[i];
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
