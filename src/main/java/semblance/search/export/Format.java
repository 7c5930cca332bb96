package semblance.search.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an answer may be written as. */
public enum Format {
    /** A table for spreadsheets and scripts. */
    CSV,
    /** The object that {@code semblance search --json} prints. */
    JSON,
    /** A page that shows the small pictures, in one file. */
    HTML;

    /** Returns what names of such files end with, such as ".csv". */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** Returns the format that a file's name asks for; empty if it is none of these. */
    public static Optional<Format> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith(format.ending())).findFirst();
    }
}
