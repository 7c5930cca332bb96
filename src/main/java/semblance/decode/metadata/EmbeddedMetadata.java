package semblance.decode.metadata;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;

import org.jspecify.annotations.Nullable;

import semblance.decode.PictureMetadata;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads EXIF, XMP, IPTC and GPS from picture files. Metadata that is missing or damaged is no
 * error: it is as if the file said nothing.
 */
public final class EmbeddedMetadata {
    private static final DateTimeFormatter EXIF_TIME =
            DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final int EXIF_TIME_LENGTH = 19;
    private static final int MAX_TEXT = 2_000;

    private EmbeddedMetadata() {}

    /** Reads {@code file}; never fails for what is in it. */
    public static PictureMetadata read(Path file) {
        try {
            return of(ImageMetadataReader.readMetadata(file.toFile()));
        } catch (ImageProcessingException | IOException | RuntimeException _) {
            // The library's readers throw unchecked exceptions, too, on damaged files.
            return PictureMetadata.NONE;
        }
    }

    private static PictureMetadata of(Metadata metadata) {
        Map<String, String> tags = new TreeMap<>();
        ExifIFD0Directory main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        put(tags, "camera", camera(main));
        for (ExifSubIFDDirectory sub : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            put(tags, "lens", sub.getString(ExifSubIFDDirectory.TAG_LENS_MODEL));
        }
        put(tags, "place", place(metadata.getFirstDirectoryOfType(GpsDirectory.class)));
        for (XmpDirectory xmp : metadata.getDirectoriesOfType(XmpDirectory.class)) {
            Map<String, String> properties = xmp.getXmpProperties();
            put(tags, "title", properties.get("dc:title[1]"));
            put(tags, "description", properties.get("dc:description[1]"));
            put(tags, "artist", properties.get("dc:creator[1]"));
        }
        IptcDirectory iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        put(tags, "title", text(iptc, IptcDirectory.TAG_OBJECT_NAME));
        put(tags, "description", text(iptc, IptcDirectory.TAG_CAPTION));
        put(tags, "description", text(main, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION));
        put(tags, "artist", text(main, ExifIFD0Directory.TAG_ARTIST));
        return new PictureMetadata(orientation(main), taken(metadata, main), tags);
    }

    private static int orientation(@Nullable ExifIFD0Directory main) {
        Integer value = main == null ? null : main.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return value != null && value >= 1 && value <= 8 ? value : 1;
    }

    private static @Nullable String camera(@Nullable ExifIFD0Directory main) {
        return PictureMetadata.cameraName(
                text(main, ExifIFD0Directory.TAG_MAKE), text(main, ExifIFD0Directory.TAG_MODEL));
    }

    private static @Nullable String place(@Nullable GpsDirectory gps) {
        var location = gps == null ? null : gps.getGeoLocation();
        return location == null || location.isZero()
                ? null
                : String.format(
                        Locale.ROOT, "%.5f, %.5f", location.getLatitude(), location.getLongitude());
    }

    private static @Nullable LocalDateTime taken(
            Metadata metadata, @Nullable ExifIFD0Directory main) {
        for (ExifSubIFDDirectory sub : metadata.getDirectoriesOfType(ExifSubIFDDirectory.class)) {
            LocalDateTime time = time(text(sub, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL));
            if (time == null) {
                time = time(text(sub, ExifSubIFDDirectory.TAG_DATETIME_DIGITIZED));
            }
            if (time != null) {
                return time;
            }
        }
        return time(text(main, ExifIFD0Directory.TAG_DATETIME));
    }

    private static @Nullable LocalDateTime time(@Nullable String text) {
        if (text == null || text.length() < EXIF_TIME_LENGTH) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.substring(0, EXIF_TIME_LENGTH), EXIF_TIME);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable Directory directory, int tag) {
        return directory == null ? null : directory.getString(tag);
    }

    private static void put(Map<String, String> tags, String name, @Nullable String value) {
        String clean = value == null ? "" : value.replace('\0', ' ').strip();
        if (!clean.isEmpty()) {
            tags.putIfAbsent(
                    name, clean.length() > MAX_TEXT ? clean.substring(0, MAX_TEXT) : clean);
        }
    }
}
