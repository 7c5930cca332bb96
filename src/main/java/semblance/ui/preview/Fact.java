package semblance.ui.preview;

import semblance.media.MediaFacts;
import semblance.media.MediaKind;
import semblance.media.TimeSpan;
import semblance.search.SearchResult;
import semblance.ui.look.FormatWords;
import semblance.ui.look.MatchWords;
import semblance.ui.look.Words;

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
        return lines;
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
