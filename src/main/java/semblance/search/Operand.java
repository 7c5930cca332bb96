package semblance.search;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value that a {@link Condition} compares with. */
sealed interface Operand {
    /**
     * A number.
     *
     * @param tolerance half of the last digit that was typed: what rounds to the number equals it
     */
    record Amount(double value, double tolerance) implements Operand {
        boolean equalTo(double other) {
            return Math.abs(other - value) <= tolerance;
        }
    }

    /** A text without its case, its accents and the spaces around it. */
    record Words(String folded) implements Operand {}

    /** The days of a year, of a month, or one day. */
    record Days(LocalDate first, LocalDate last) implements Operand {
        boolean overlap(Days other) {
            return !first.isAfter(other.last) && !other.first.isAfter(last);
        }
    }

    Pattern AMOUNT = Pattern.compile("(\\d{1,15})(?:\\.(\\d{1,9}))?\\s*([a-z/]*)");
    Pattern CLOCK = Pattern.compile("(?:(\\d{1,6}):)?(\\d{1,9}):(\\d{1,2})(?:\\.(\\d{1,9}))?");
    Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:[T ].*)?");

    Map<String, Double> TIMES =
            Map.of("", 1.0, "ms", .001, "s", 1.0, "sec", 1.0, "m", 60.0, "min", 60.0, "h", 3600.0);

    /** Bytes are counted in powers of ten, as disks and file managers do. */
    Map<String, Double> BYTES =
            Map.of(
                    "", 1.0, "b", 1.0, "k", 1e3, "kb", 1e3, "m", 1e6, "mb", 1e6, "g", 1e9, "gb",
                    1e9, "tb", 1e12);

    Map<String, Double> COUNTS =
            Map.of(
                    "", 1.0, "k", 1e3, "khz", 1e3, "hz", 1.0, "kbps", 1e3, "kbit/s", 1e3, "m", 1e6,
                    "mbps", 1e6, "px", 1.0, "fps", 1.0);

    /** Returns what a text means as a value of some type; empty if it means nothing. */
    static Optional<Operand> parse(String text, FactField.Type type) {
        return switch (type) {
            case NUMBER -> amount(text, COUNTS);
            case BYTES -> amount(text, BYTES);
            case DURATION -> clock(text).or(() -> amount(text, TIMES));
            case DATE -> days(text).map(days -> days);
            case TEXT -> {
                String folded = folded(text);
                yield folded.isEmpty() ? Optional.empty() : Optional.of(new Words(folded));
            }
        };
    }

    private static Optional<Operand> amount(String text, Map<String, Double> units) {
        Matcher matcher = AMOUNT.matcher(text.toLowerCase(Locale.ROOT));
        Double unit = matcher.matches() ? units.get(matcher.group(3)) : null;
        if (unit == null) {
            return Optional.empty();
        }
        String decimals = matcher.group(2);
        double value = Double.parseDouble(matcher.group(1) + "." + digits(decimals));
        return Optional.of(new Amount(value * unit, tolerance(decimals) * unit));
    }

    private static Optional<Operand> clock(String text) {
        Matcher matcher = CLOCK.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String hours = matcher.group(1);
        double seconds =
                3600.0 * (hours == null ? 0 : Long.parseLong(hours))
                        + 60.0 * Long.parseLong(matcher.group(2))
                        + Double.parseDouble(matcher.group(3) + "." + digits(matcher.group(4)));
        return Optional.of(new Amount(seconds, tolerance(matcher.group(4))));
    }

    private static String digits(@Nullable String decimals) {
        return decimals == null ? "0" : decimals;
    }

    private static double tolerance(@Nullable String decimals) {
        return 0.5 * Math.pow(10, decimals == null ? 0 : -decimals.length());
    }

    /** Returns the days that a text names ("2019", "2019-07", "2019-07-14"); empty if none. */
    static Optional<Days> days(String text) {
        Matcher matcher = DATE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Year year = Year.of(Integer.parseInt(matcher.group(1)));
            if (matcher.group(2) == null) {
                return Optional.of(new Days(year.atDay(1), year.atDay(year.length())));
            }
            YearMonth month = year.atMonth(Integer.parseInt(matcher.group(2)));
            if (matcher.group(3) == null) {
                return Optional.of(new Days(month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate day = month.atDay(Integer.parseInt(matcher.group(3)));
            return Optional.of(new Days(day, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Returns a text as it is compared: without case, accents and spaces around it. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
