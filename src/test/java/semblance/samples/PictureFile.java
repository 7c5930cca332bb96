package semblance.samples;

import semblance.samples.encode.MediaWriter;
import semblance.samples.encode.PictureTrack;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes pictures in the format that their file's ending names. */
final class PictureFile {
    private PictureFile() {}

    static void write(BufferedImage image, Path file, ExifSegment exif) throws IOException {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        switch (ending) {
            case "jpg" -> Files.write(file, exif.into(encoded(image, "jpg", "JPEG", .8f)));
            case "tiff" -> Files.write(file, encoded(image, "tiff", "LZW", 1));
            case "webp" -> writeWebp(image, file);
            default -> ImageIO.write(image, ending, file.toFile());
        }
    }

    private static byte[] encoded(
            BufferedImage image, String format, String compression, float quality)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam options = writer.getDefaultWriteParam();
            options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            options.setCompressionType(compression);
            options.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), options);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static void writeWebp(BufferedImage image, Path file) throws IOException {
        try (MediaWriter writer = new MediaWriter(file, Map.of());
                PictureTrack track =
                        writer.addPictures(
                                "libwebp",
                                image.getWidth(),
                                image.getHeight(),
                                1,
                                Map.of("quality", "82"))) {
            writer.start();
            track.write(image, true);
        }
    }
}
