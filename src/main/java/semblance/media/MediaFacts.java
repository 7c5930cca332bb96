package semblance.media;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file says of itself.
 *
 * @param width in pixels of the upright picture, 0 for a sound
 * @param height in pixels of the upright picture, 0 for a sound
 * @param duration null for a still picture or where it is unknown
 * @param taken when the picture or recording was made by the clock of the device, null where it is
 *     unknown
 * @param codec the short name of the main stream's codec ("mjpeg", "flac"), "" where it is unknown
 * @param tags further facts in words, by the lower-case names that follow: camera, lens, title,
 *     artist, album, genre, track, date, comment, description, place, label, colour
 * @param encoding how a sound or film is stored
 */
public record MediaFacts(
        int width,
        int height,
        @Nullable Duration duration,
        @Nullable LocalDateTime taken,
        String codec,
        SortedMap<String, String> tags,
        Encoding encoding) {

    /** The tag of what classifiers call the file, the most probable first. */
    public static final String LABEL = "label";

    /** The tag of the colour that a picture is of, one of {@link ColourName#word}. */
    public static final String COLOUR = "colour";

    /** Stands between two labels, which may hold commas. */
    public static final String LABEL_SEPARATOR = "; ";

    /** Nothing is known. */
    public static final MediaFacts NONE = new MediaFacts(0, 0, null, null, "", Map.of());

    public MediaFacts {
        tags = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    public MediaFacts(
            int width,
            int height,
            @Nullable Duration duration,
            @Nullable LocalDateTime taken,
            String codec,
            Map<String, String> tags) {
        this(width, height, duration, taken, codec, new TreeMap<>(tags), Encoding.NONE);
    }

    /** Returns the same facts with one more tag, or with another value of it. */
    public MediaFacts withTag(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(tags);
        more.put(name, value);
        return new MediaFacts(width, height, duration, taken, codec, more, encoding);
    }
}
