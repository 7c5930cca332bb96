package semblance.ui.preview;

import semblance.media.TimeSpan;
import semblance.ui.look.Texts;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Times in the way people write them: 0:07.4, 12:05, 1:02:05. */
final class TimeText {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private TimeText() {}

    /** Returns a time to the nearest tenth of a second. */
    static String precise(double seconds) {
        long tenths = Math.round(Math.max(0, seconds) * 10);
        return coarse(tenths / 10.0) + point() + tenths % 10;
    }

    private static char point() {
        return DecimalFormatSymbols.getInstance(Texts.language()).getDecimalSeparator();
    }

    /** Returns a time to the second, rounded down. */
    static String coarse(double seconds) {
        long whole = (long) Math.floor(Math.max(0, seconds) + 1e-6);
        long hours = whole / HOUR;
        long minutes = whole / MINUTE % MINUTE;
        long rest = whole % MINUTE;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, rest)
                : String.format(Locale.ROOT, "%d:%02d", minutes, rest);
    }

    /** Returns a time as precisely as marks that far apart need: 1:02, 1:02.5, 1:02.25. */
    static String withStep(double seconds, double step) {
        if (step >= 1) {
            return coarse(seconds);
        }
        if (step >= 0.1) {
            return precise(seconds);
        }
        double hundredths = Math.floor(Math.max(0, seconds) * 100 + 1e-6) / 100;
        long whole = (long) hundredths;
        return coarse((double) whole)
                + point()
                + String.format(Locale.ROOT, "%02d", Math.round((hundredths - whole) * 100));
    }

    /** Returns a span, or a single time if the span is too short to tell its ends apart. */
    static String span(TimeSpan span) {
        String start = precise(span.startSeconds());
        String end = precise(span.endSeconds());
        return start.equals(end) ? start : start + " – " + end;
    }

    /** Returns a span as one word of a sentence: 0:00.0–0:05.0. */
    static String joined(TimeSpan span) {
        return span(span).replace(" – ", "–");
    }
}
