package semblance.ui.preview;

import semblance.media.Encoding;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.TimeSpan;
import semblance.search.SearchResult;
import semblance.ui.look.FormatWords;
import semblance.ui.look.MatchWords;
import semblance.ui.look.Words;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One line of what is known of a file: a name and a value, in words for a person. */
record Fact(String name, String value) {
    private static final DateTimeFormatter TAKEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .localizedBy(Locale.UK);
    private static final double NANOS = 1e9;
    private static final double KILO = 1000;

    /**
     * Returns all that is worth saying of a result, what it is a match for first.
     *
     * @param facts of the file, possibly newer than the result's own
     */
    static List<Fact> of(SearchResult result, MediaFacts facts) {
        List<Fact> lines = new ArrayList<>();
        add(lines, "Match", MatchWords.full(result));
        add(lines, "Why", sentence(result.why()));
        TimeSpan span = result.span();
        if (span != null) {
            add(lines, "Moment", TimeText.span(span));
        }
        if (result.moments().size() > 1) {
            add(lines, "Moments", Words.count(result.moments().size(), "place") + " that match");
        }
        add(lines, "Kind", kind(result.kind()));
        if (facts.width() > 0 && facts.height() > 0) {
            add(lines, "Size", facts.width() + " × " + facts.height() + " pixels");
        }
        if (facts.duration() != null) {
            add(lines, "Duration", TimeText.precise(facts.duration().toNanos() / NANOS));
        }
        if (facts.taken() != null) {
            add(lines, "Taken", TAKEN.format(facts.taken()));
        }
        add(lines, "Camera", facts.tags().getOrDefault("camera", ""));
        for (Map.Entry<String, String> tag : facts.tags().entrySet()) {
            if (!tag.getKey().equals("camera")) {
                add(lines, sentence(tag.getKey()), tag.getValue());
            }
        }
        add(lines, "Format", format(facts));
        addEncoding(lines, facts.encoding());
        return lines;
    }

    private static String format(MediaFacts facts) {
        String sound = facts.encoding().soundCodec();
        return sound.isEmpty() || sound.equals(facts.codec())
                ? FormatWords.of(facts.codec())
                : FormatWords.of(facts.codec()) + ", sound " + FormatWords.of(sound);
    }

    private static void addEncoding(List<Fact> lines, Encoding encoding) {
        if (encoding.framesPerSecond() > 0) {
            add(lines, "Frame rate", number(encoding.framesPerSecond(), 1) + " frames a second");
        }
        if (encoding.sampleRateHz() > 0) {
            add(lines, "Sound", sound(encoding));
        }
        if (encoding.bitsPerSecond() > 0) {
            add(lines, "Bit rate", number((double) encoding.bitsPerSecond(), KILO) + " kbit/s");
        }
        add(lines, "Container", FormatWords.of(encoding.container()));
    }

    private static String sound(Encoding encoding) {
        String channels =
                switch (encoding.channels()) {
                    case 0 -> "";
                    case 1 -> ", mono";
                    case 2 -> ", stereo";
                    default -> ", " + encoding.channels() + " channels";
                };
        return number(encoding.sampleRateHz(), KILO) + " kHz" + channels;
    }

    /** Returns a number in a unit, with as many of two decimals as say anything. */
    private static String number(double value, double unit) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value / unit);
    }

    private static void add(List<Fact> lines, String name, String value) {
        if (!value.isBlank()) {
            lines.add(new Fact(name, value.strip()));
        }
    }

    private static String kind(MediaKind kind) {
        return switch (kind) {
            case IMAGE -> "Picture";
            case AUDIO -> "Sound";
            case VIDEO -> "Video";
        };
    }

    private static String sentence(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
