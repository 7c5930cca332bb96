package semblance.ui.preview;

import semblance.media.Encoding;
import semblance.media.MediaFacts;
import semblance.media.TimeSpan;
import semblance.search.SearchResult;
import semblance.ui.look.ColourWords;
import semblance.ui.look.Dates;
import semblance.ui.look.FieldWords;
import semblance.ui.look.FormatWords;
import semblance.ui.look.KindLook;
import semblance.ui.look.MatchWords;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One line of what is known of a file: a name and a value, in words for a person. */
record Fact(String name, String value) {
    private static final double NANOS = 1e9;
    private static final double KILO = 1000;

    /**
     * Returns all that is worth saying of a result, what it is a match for first.
     *
     * @param facts of the file, possibly newer than the result's own
     */
    static List<Fact> of(SearchResult result, MediaFacts facts) {
        List<Fact> lines = new ArrayList<>();
        add(lines, Texts.of("preview.fact.match"), MatchWords.full(result));
        add(lines, Texts.of("preview.fact.why"), MatchWords.why(result.why()));
        TimeSpan span = result.span();
        if (span != null) {
            add(lines, Texts.of("preview.fact.moment"), TimeText.span(span));
        }
        if (result.moments().size() > 1) {
            add(
                    lines,
                    Texts.of("preview.fact.moments"),
                    Texts.of("preview.fact.places", result.moments().size()));
        }
        add(lines, Texts.of("preview.fact.kind"), KindLook.one(result.kind()));
        if (facts.width() > 0 && facts.height() > 0) {
            add(
                    lines,
                    Texts.of("preview.fact.size"),
                    Texts.of(
                            "preview.fact.pixels",
                            Integer.toString(facts.width()),
                            Integer.toString(facts.height())));
        }
        if (facts.duration() != null) {
            add(
                    lines,
                    FieldWords.of("duration"),
                    TimeText.precise(facts.duration().toNanos() / NANOS));
        }
        if (facts.taken() != null) {
            add(lines, Texts.of("preview.fact.taken"), Dates.of(facts.taken()));
        }
        add(lines, FieldWords.of("camera"), facts.tags().getOrDefault("camera", ""));
        for (Map.Entry<String, String> tag : facts.tags().entrySet()) {
            if (!tag.getKey().equals("camera")) {
                String value = tag.getValue();
                boolean isColour = tag.getKey().equals(MediaFacts.COLOUR);
                add(lines, FieldWords.of(tag.getKey()), isColour ? ColourWords.of(value) : value);
            }
        }
        add(lines, Texts.of("preview.fact.format"), format(facts));
        addEncoding(lines, facts.encoding());
        return lines;
    }

    private static String format(MediaFacts facts) {
        String sound = facts.encoding().soundCodec();
        return sound.isEmpty() || sound.equals(facts.codec())
                ? FormatWords.of(facts.codec())
                : Texts.of(
                        "preview.fact.codecs",
                        FormatWords.of(facts.codec()),
                        FormatWords.of(sound));
    }

    private static void addEncoding(List<Fact> lines, Encoding encoding) {
        if (encoding.framesPerSecond() > 0) {
            add(
                    lines,
                    FieldWords.of("fps"),
                    Texts.of("preview.fact.fps", Words.upTo(encoding.framesPerSecond(), 2)));
        }
        if (encoding.sampleRateHz() > 0) {
            add(lines, Texts.of("preview.fact.sound"), sound(encoding));
        }
        if (encoding.bitsPerSecond() > 0) {
            add(
                    lines,
                    FieldWords.of("bitrate"),
                    Texts.of(
                            "preview.fact.bitrate",
                            Words.upTo((double) encoding.bitsPerSecond() / KILO, 2)));
        }
        add(lines, FieldWords.of("container"), FormatWords.of(encoding.container()));
    }

    private static String sound(Encoding encoding) {
        String rate = Words.upTo(encoding.sampleRateHz() / KILO, 2);
        return switch (encoding.channels()) {
            case 0 -> Texts.of("preview.kilohertz", rate);
            case 1 -> Texts.of("preview.fact.mono", rate);
            case 2 -> Texts.of("preview.fact.stereo", rate);
            default -> Texts.of("preview.fact.channels", rate, encoding.channels());
        };
    }

    private static void add(List<Fact> lines, String name, String value) {
        if (!value.isBlank()) {
            lines.add(new Fact(name, value.strip()));
        }
    }
}
