package semblance.ui.look;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days and times of day as a person reads them in the language of the window. */
public final class Dates {
    private Dates() {}

    /** Returns "14 Jul 2019". */
    public static String of(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .localizedBy(locale())
                .format(day);
    }

    /** Returns "14 Jul 2019, 15:30". */
    public static String of(LocalDateTime time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .localizedBy(locale())
                .format(time);
    }

    /** Returns "Sunday, 14 July 2019". */
    public static String full(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .localizedBy(locale())
                .format(day);
    }

    /** English of no country means months first and hours to twelve, which misleads all others. */
    private static Locale locale() {
        return Texts.language().equals(Locale.ENGLISH) ? Locale.UK : Texts.language();
    }
}
