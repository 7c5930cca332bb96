package semblance.ui.results;

import semblance.media.ColourName;
import semblance.media.MediaKind;
import semblance.search.Orientation;
import semblance.search.facet.DurationClass;
import semblance.search.facet.Facet;
import semblance.search.facet.SizeClass;
import semblance.ui.look.ColourWords;
import semblance.ui.look.KindLook;
import semblance.ui.look.Texts;

import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/**
 * Facets and their values as a person reads them.
 *
 * @param placeOf where a file lies, for a person who knows the library's folders
 */
record FacetWords(Function<Path, String> placeOf) {
    String name(Facet facet) {
        return switch (facet) {
            case KIND -> Texts.of("results.facet.kind");
            case YEAR -> Texts.of("results.facet.year");
            case MONTH -> Texts.of("results.facet.month");
            case FOLDER -> Texts.of("results.facet.folder");
            case SIZE -> Texts.of("results.facet.size");
            case DURATION -> Texts.of("results.facet.duration");
            case CAMERA -> Texts.of("results.facet.camera");
            case PLACE -> Texts.of("results.facet.place");
            case ORIENTATION -> Texts.of("results.facet.orientation");
            case COLOUR -> Texts.of("results.facet.colour");
        };
    }

    String value(Facet facet, String value) {
        return switch (facet) {
            case KIND -> MediaKind.ofWord(value).map(KindLook::many).orElse(value);
            case YEAR, CAMERA, PLACE -> value;
            case MONTH ->
                    DateTimeFormatter.ofPattern("LLLL yyyy", Texts.language())
                            .format(YearMonth.parse(value));
            case FOLDER -> placeOf.apply(Path.of(value).resolve("file"));
            case SIZE -> size(SizeClass.valueOf(value));
            case DURATION -> duration(DurationClass.valueOf(value));
            case ORIENTATION -> orientation(Orientation.valueOf(value.toUpperCase(Locale.ROOT)));
            case COLOUR -> ColourWords.of(value);
        };
    }

    private static String size(SizeClass size) {
        return switch (size) {
            case UNDER_1_MB -> Texts.of("results.size.1mb");
            case UNDER_10_MB -> Texts.of("results.size.10mb");
            case UNDER_100_MB -> Texts.of("results.size.100mb");
            case UNDER_1_GB -> Texts.of("results.size.1gb");
            case LARGER -> Texts.of("results.size.larger");
        };
    }

    private static String duration(DurationClass length) {
        return switch (length) {
            case UNDER_10_S -> Texts.of("results.duration.10s");
            case UNDER_1_MIN -> Texts.of("results.duration.1min");
            case UNDER_10_MIN -> Texts.of("results.duration.10min");
            case LONGER -> Texts.of("results.duration.longer");
        };
    }

    private static String orientation(Orientation orientation) {
        return switch (orientation) {
            case LANDSCAPE -> Texts.of("results.orientation.landscape");
            case PORTRAIT -> Texts.of("results.orientation.portrait");
            case SQUARE -> Texts.of("results.orientation.square");
        };
    }

    /** Returns the paint that stands for a colour beside its word. */
    static String paint(String colour) {
        return switch (ColourName.ofWord(colour).orElse(ColourName.GREY)) {
            case BLACK -> "#1b1b1b";
            case GREY -> "#8a8f98";
            case WHITE -> "#f7f7f7";
            case BROWN -> "#8b5e3c";
            case RED -> "#d43b32";
            case ORANGE -> "#f08c2e";
            case YELLOW -> "#f2cd3a";
            case GREEN -> "#3f9a4b";
            case TEAL -> "#2a9d9b";
            case BLUE -> "#3973d6";
            case PURPLE -> "#7d4fc4";
            case PINK -> "#ea8bb4";
        };
    }
}
