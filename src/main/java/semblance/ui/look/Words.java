package semblance.ui.look;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.ListFormatter;

import semblance.media.TimeSpan;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers, sizes, times and paths as a person reads them in the language of the window. */
public final class Words {
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;
    private static final int ROUND_MINUTES_FROM_SECONDS = 90;

    private static final int MILLIS_PER_SECOND = 1000;
    private static final double THOUSAND = 1000;
    private static final double ROUNDED_UP_TO_NEXT = 999.5;
    private static final double ONE_DIGIT_BELOW = 99.95;
    private static final int TERABYTES = 4;

    private Words() {}

    /** Returns a whole number with its groups of three apart: 12,345. */
    public static String number(long n) {
        return formatter(0, 0).format(n).toString();
    }

    /** Returns a number with so many digits after the point: 4.1, in Russian 4,1. */
    public static String decimal(double value, int digits) {
        return formatter(digits, digits).format(value).toString();
    }

    /** Returns a number with at most so many digits after the point, as many as say anything. */
    public static String upTo(double value, int digits) {
        return formatter(0, digits).format(value).toString();
    }

    private static LocalizedNumberFormatter formatter(int least, int most) {
        return NumberFormatter.withLocale(Texts.language())
                .precision(Precision.minMaxFraction(least, most))
                .roundingMode(RoundingMode.HALF_UP);
    }

    /** Returns "1 file", "2,000 files". */
    public static String files(long n) {
        return Texts.of("look.files", n);
    }

    public static String folders(long n) {
        return Texts.of("look.folders", n);
    }

    public static String results(long n) {
        return Texts.of("look.results", n);
    }

    /** Returns "3 moments", which are places in a recording. */
    public static String moments(long n) {
        return Texts.of("look.moments", n);
    }

    /** Returns "1 file" or "2,000 files" for the English word "file". */
    public static String count(long n, String word) {
        return number(n) + " " + (n == 1 ? word : word + "s");
    }

    /** Returns facts in one line, without those that are empty: "12 files · 3.4 s". */
    public static String line(Collection<String> facts) {
        return facts.stream().filter(it -> !it.isBlank()).collect(Collectors.joining(" · "));
    }

    /** Returns facts in one line, without those that are empty. */
    public static String line(String... facts) {
        return line(Stream.of(facts).toList());
    }

    /** Returns "pictures, videos and words". */
    public static String and(Collection<String> words) {
        return ListFormatter.getInstance(Texts.language()).format(words);
    }

    /** Returns a text that begins with a capital letter. */
    public static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = text.offsetByCodePoints(0, 1);
        return text.substring(0, end).toUpperCase(Texts.language()) + text.substring(end);
    }

    /** Returns a size of a file: "605 MB", "4.1 MB", "12 bytes". */
    public static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        // 999.5 kB would be rounded to 1000 kB.
        while (value >= ROUNDED_UP_TO_NEXT && unit < TERABYTES) {
            value /= THOUSAND;
            unit++;
        }
        String number = decimal(value, value >= ONE_DIGIT_BELOW ? 0 : 1);
        return switch (unit) {
            case 0 -> Texts.of("look.size.bytes", bytes);
            case 1 -> Texts.of("look.size.kilobytes", number);
            case 2 -> Texts.of("look.size.megabytes", number);
            case 3 -> Texts.of("look.size.gigabytes", number);
            default -> Texts.of("look.size.terabytes", number);
        };
    }

    /** Returns how fast bytes come: "4.1 MB/s". */
    public static String sizePerSecond(double bytes) {
        return Texts.of("look.size.second", size(Math.round(bytes)));
    }

    /** Returns a share of one in percent: "83 %". */
    public static String percent(double share) {
        return Math.round(100 * share) + "\u202f%";
    }

    /** Returns a time of a recording: "0:12" or "1:02:03". */
    public static String clock(Duration time) {
        long hours = time.toHours();
        int minutes = time.toMinutesPart();
        int seconds = time.toSecondsPart();
        return hours > 0
                ? hours + ":" + twoDigits(minutes) + ":" + twoDigits(seconds)
                : minutes + ":" + twoDigits(seconds);
    }

    /** A pattern would be read anew for each of the tiles that scroll by. */
    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** Returns where in a recording something is: "0:12–0:14", or "0:12" for an instant. */
    public static String moment(TimeSpan span) {
        String start = clock(span.start());
        String end = clock(span.end());
        return start.equals(end) ? start : start + "–" + end;
    }

    /** Returns a rough length of waiting: "40 s", "3 min", "2 h 10 min". */
    public static String wait(Duration length) {
        long seconds = Math.max(1, length.toSeconds());
        if (seconds < ROUND_MINUTES_FROM_SECONDS) {
            return Texts.of("look.time.seconds", number(seconds));
        }
        long minutes = (seconds + SECONDS_PER_MINUTE / 2) / SECONDS_PER_MINUTE;
        if (minutes < MINUTES_PER_HOUR) {
            return Texts.of("look.time.minutes", number(minutes));
        }
        return Texts.of(
                "look.time.hours",
                number(minutes / MINUTES_PER_HOUR),
                number(minutes % MINUTES_PER_HOUR));
    }

    /** Returns how long something took: "34 ms" or "1.2 s". */
    public static String took(Duration length) {
        long millis = length.toMillis();
        if (millis < MILLIS_PER_SECOND) {
            return Texts.of("look.time.milliseconds", number(millis));
        }
        return length.toSeconds() < SECONDS_PER_MINUTE
                ? Texts.of("look.time.seconds", decimal((double) millis / MILLIS_PER_SECOND, 1))
                : wait(length);
    }

    /**
     * Returns where a file lies for a person who knows the library's folders: "Photos/2024" for a
     * file in a folder of the library, the whole path of its folder for all others.
     */
    public static String place(Path file, List<Path> libraryFolders) {
        Path folder = file.getParent();
        if (folder == null) {
            return "";
        }
        for (Path root : libraryFolders) {
            if (root.getFileName() != null && folder.startsWith(root)) {
                return root.getFileName().resolve(root.relativize(folder)).toString();
            }
        }
        return folder.toString();
    }

    /** Returns the last name of a path, or the whole path if it has none. */
    public static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
