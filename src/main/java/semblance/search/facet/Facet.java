package semblance.search.facet;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaFacts;
import semblance.search.Orientation;
import semblance.search.SearchResult;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fact by which the files of an answer can be told apart into a few heaps. */
public enum Facet {
    /** A {@link semblance.media.MediaKind#word}. */
    KIND,
    /** Such as 2024; see {@link FileDay}. */
    YEAR,
    /** Such as 2024-05. */
    MONTH,
    /** The path of the folder that the file lies in. */
    FOLDER,
    /** The name of a {@link SizeClass}. */
    SIZE,
    /** The name of a {@link DurationClass}. */
    DURATION,
    /** As the file has it. */
    CAMERA,
    /** Latitude and longitude in whole tenths of a degree, such as "48.9, 2.4". */
    PLACE,
    /** An {@link Orientation#word}. */
    ORIENTATION,
    /** A {@link semblance.media.ColourName#word}. */
    COLOUR;

    private static final Pattern COORDINATES =
            Pattern.compile("(-?\\d{1,3}\\.\\d+), (-?\\d{1,3}\\.\\d+)");

    /** Returns what a file has here, null if it has nothing. */
    @Nullable String value(SearchResult result) {
        MediaFacts facts = result.facts();
        return switch (this) {
            case KIND -> result.kind().word();
            case YEAR -> String.valueOf(FileDay.of(result).getYear());
            case MONTH -> FileDay.of(result).toString().substring(0, "2024-05".length());
            case FOLDER -> folder(result.path());
            case SIZE -> SizeClass.of(result.stamp().sizeBytes()).name();
            case DURATION -> duration(facts.duration());
            case CAMERA -> facts.tags().get("camera");
            case PLACE -> place(facts.tags().get("place"));
            case ORIENTATION -> Orientation.of(facts).map(Orientation::word).orElse(null);
            case COLOUR -> facts.tags().get(MediaFacts.COLOUR);
        };
    }

    private static @Nullable String folder(Path file) {
        Path folder = file.getParent();
        return folder == null ? null : folder.toString();
    }

    private static @Nullable String duration(@Nullable Duration duration) {
        return duration == null ? null : DurationClass.of(duration).name();
    }

    /** Pictures of one town lie within some ten kilometres. */
    private static @Nullable String place(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        Matcher matcher = COORDINATES.matcher(stated);
        return matcher.matches()
                ? tenths(matcher.group(1)) + ", " + tenths(matcher.group(2))
                : stated;
    }

    private static String tenths(String degrees) {
        double rounded = Math.round(10 * Double.parseDouble(degrees)) / 10.0;
        // There is no -0.0 on a map.
        return String.valueOf(rounded == 0 ? 0.0 : rounded);
    }
}
