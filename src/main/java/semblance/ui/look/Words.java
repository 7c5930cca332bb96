package semblance.ui.look;

import semblance.media.TimeSpan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Numbers, times and paths as a person reads them. */
public final class Words {
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;
    private static final int ROUND_MINUTES_FROM_SECONDS = 90;

    private static final double THOUSAND = 1000;
    private static final double ROUNDED_UP_TO_NEXT = 999.5;
    private static final double ONE_DIGIT_BELOW = 99.95;

    private Words() {}

    /** Returns a whole number with its groups of three apart: 12,345. */
    public static String number(long n) {
        return String.format(Locale.ENGLISH, "%,d", n);
    }

    /** Returns "1 file" or "2,000 files" for the word "file". */
    public static String count(long n, String word) {
        return number(n) + " " + (n == 1 ? word : word + "s");
    }

    /** Returns a size of a file: "605 MB", "4.1 MB", "12 kB". */
    public static String size(long bytes) {
        String[] units = {"bytes", "kB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = 0;
        // 999.5 kB would be rounded to 1000 kB.
        while (value >= ROUNDED_UP_TO_NEXT && unit < units.length - 1) {
            value /= THOUSAND;
            unit++;
        }
        boolean isWhole = unit == 0 || value >= ONE_DIGIT_BELOW;
        return String.format(Locale.ROOT, isWhole ? "%.0f %s" : "%.1f %s", value, units[unit]);
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
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, seconds)
                : String.format(Locale.ROOT, "%d:%02d", minutes, seconds);
    }

    /** Returns where in a recording something is: "0:12–0:14", or "0:12" for an instant. */
    public static String moment(TimeSpan span) {
        String start = clock(span.start());
        String end = clock(span.end());
        return start.equals(end) ? start : start + "\u2013" + end;
    }

    /** Returns a rough length of waiting: "40 s", "3 min", "2 h 10 min". */
    public static String wait(Duration length) {
        long seconds = Math.max(1, length.toSeconds());
        if (seconds < ROUND_MINUTES_FROM_SECONDS) {
            return seconds + " s";
        }
        long minutes = (seconds + SECONDS_PER_MINUTE / 2) / SECONDS_PER_MINUTE;
        if (minutes < MINUTES_PER_HOUR) {
            return minutes + " min";
        }
        return minutes / MINUTES_PER_HOUR + " h " + minutes % MINUTES_PER_HOUR + " min";
    }

    /** Returns how long something took: "34 ms" or "1.2 s". */
    public static String took(Duration length) {
        return length.toMillis() < 1000
                ? length.toMillis() + " ms"
                : length.toSeconds() < SECONDS_PER_MINUTE
                        ? String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0)
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
