package semblance.ui.preview;

import semblance.media.Encoding;
import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.TimeSpan;
import semblance.search.SearchResult;
import semblance.ui.look.FormatWords;
import semblance.ui.look.MatchWords;
import semblance.ui.look.Words;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
    private static final double THOUSAND = 1e3;

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
        add(lines, "Format", FormatWords.of(facts.codec()));
        addEncoding(lines, facts);
        return lines;
    }

    private static void addEncoding(List<Fact> lines, MediaFacts facts) {
        Encoding how = facts.encoding();
        if (!how.soundCodec().equals(facts.codec())) {
            add(lines, "Sound format", FormatWords.of(how.soundCodec()));
        }
        if (how.framesPerSecond() > 0) {
            add(lines, "Frames", decimal(how.framesPerSecond()) + " per second");
        }
        if (how.sampleRateHz() > 0) {
            add(lines, "Sample rate", decimal(how.sampleRateHz() / THOUSAND) + " kHz");
        }
        if (how.channels() > 0) {
            add(lines, "Channels", channels(how.channels()));
        }
        if (how.bitsPerSecond() > 0) {
            add(lines, "Bit rate", Words.number(Math.round(how.bitsPerSecond() / THOUSAND)) + " kbit/s");
        }
        add(lines, "Container", how.container());
    }

    private static String channels(int count) {
        return switch (count) {
            case 1 -> "Mono";
            case 2 -> "Stereo";
            default -> String.valueOf(count);
        };
    }

    /** Returns a number with the decimals that it needs, at most two. */
    private static String decimal(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
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
