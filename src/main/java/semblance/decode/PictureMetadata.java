package semblance.decode;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;

/**
 * What a picture's file says of itself. Metadata that is missing or damaged is no error: it is as
 * if the file said nothing.
 *
 * @param orientation the EXIF value, 1 to 8; 1 where it is missing or makes no sense
 * @param taken when the picture was taken, by the camera's clock; null where it is unknown
 * @param tags by the names of {@link semblance.media.MediaFacts#tags}
 */
public record PictureMetadata(
        int orientation, @Nullable LocalDateTime taken, Map<String, String> tags) {

    /** Nothing is known. */
    public static final PictureMetadata NONE = new PictureMetadata(1, null, Map.of());

    public PictureMetadata {
        tags = Map.copyOf(tags);
    }

    /** Reads the metadata of picture files. Safe for use by many threads. */
    @FunctionalInterface
    public interface Reader {
        /** Reads {@code file}; never fails for what is in it. */
        PictureMetadata read(Path file);
    }

    /** Returns maker and model in one name; most models repeat the first word of the maker. */
    public static @Nullable String cameraName(@Nullable String make, @Nullable String model) {
        if (make == null || make.isBlank() || model == null || model.isBlank()) {
            return make == null || make.isBlank() ? model : make;
        }
        String brand = make.strip().split("\\s+", 2)[0];
        boolean repeated =
                model.strip().toLowerCase(Locale.ROOT).startsWith(brand.toLowerCase(Locale.ROOT));
        return repeated ? model.strip() : make.strip() + " " + model.strip();
    }
}
