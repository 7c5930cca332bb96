package semblance.library;

import semblance.media.ContentId;
import semblance.media.Picture;

import java.awt.image.BufferedImage;
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
        int[] row = new int[picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                int at = 3 * (y * row.length + x);
                row[x] = (rgb[at] & 0xFF) << 16 | (rgb[at + 1] & 0xFF) << 8 | (rgb[at + 2] & 0xFF);
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
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
