package semblance.search.saved;

import semblance.media.Picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/**
 * The pictures of queries that are in no file of a person, as PNG files named by their content. One
 * picture is read and written once. For one thread at a time.
 */
final class PastedPictures {
    private static final Pattern NAME = Pattern.compile("pasted-[0-9a-f]{32}\\.png");
    private static final int NAME_BYTES = 16;

    private final Path folder;
    private final IdentityHashMap<Picture, String> names = new IdentityHashMap<>();

    PastedPictures(Path folder) {
        this.folder = folder;
    }

    /** Keeps a picture, if it is not kept yet, and returns its file's name. */
    String keep(Picture picture) throws IOException {
        String known = names.get(picture);
        if (known != null && Files.exists(folder.resolve(known))) {
            return known;
        }
        byte[] png = png(picture);
        String name = "pasted-" + hash(png) + ".png";
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Path temporary = folder.resolve(name + ".tmp");
            Files.write(temporary, png);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        }
        names.put(picture, name);
        return name;
    }

    /** Reads a picture; the same object comes back for the same name. */
    Picture read(String name) throws IOException {
        for (Map.Entry<Picture, String> known : names.entrySet()) {
            if (known.getValue().equals(name)) {
                return known.getKey();
            }
        }
        if (!NAME.matcher(name).matches()) {
            throw new IOException("no pasted picture: " + name);
        }
        BufferedImage image = ImageIO.read(folder.resolve(name).toFile());
        if (image == null) {
            throw new IOException("no picture in " + name);
        }
        Picture picture = picture(image);
        names.put(picture, name);
        return picture;
    }

    /** Deletes the pictures that are not named any more. */
    void keepOnly(Set<String> named) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            if (NAME.matcher(name).matches() && !named.contains(name)) {
                Files.deleteIfExists(file);
            }
        }
        names.values().retainAll(named);
    }

    private static byte[] png(Picture picture) throws IOException {
        byte[] rgb = picture.rgb();
        byte[] alpha = picture.alpha();
        BufferedImage image =
                new BufferedImage(
                        picture.width(),
                        picture.height(),
                        alpha == null ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[picture.width()];
        int at = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < row.length; x++, at++) {
                row[x] =
                        ((alpha == null ? 0xFF : alpha[at] & 0xFF) << 24)
                                | ((rgb[3 * at] & 0xFF) << 16)
                                | ((rgb[3 * at + 1] & 0xFF) << 8)
                                | (rgb[3 * at + 2] & 0xFF);
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static Picture picture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] rgb = new byte[3 * width * height];
        byte[] alpha = image.getColorModel().hasAlpha() ? new byte[width * height] : null;
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at++) {
                int argb = image.getRGB(x, y);
                rgb[3 * at] = (byte) (argb >> 16);
                rgb[3 * at + 1] = (byte) (argb >> 8);
                rgb[3 * at + 2] = (byte) argb;
                if (alpha != null) {
                    alpha[at] = (byte) (argb >>> 24);
                }
            }
        }
        return new Picture(width, height, rgb, alpha, null);
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(all, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
