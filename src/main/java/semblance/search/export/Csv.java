package semblance.search.export;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaFacts;
import semblance.search.SearchResult;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A table as RFC 4180 has it: commas, quotes where they are needed, CR LF. It begins with a byte
 * order mark, without which the usual spreadsheets read UTF-8 as something else. A text that a
 * spreadsheet would compute is led by an apostrophe: names come from anybody's files.
 */
final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END = "\r\n";
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\\r\\n]|^\\s|\\s$");
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final double NANOS = 1e9;

    private final Writer out;

    Csv(Writer out) {
        this.out = out;
    }

    void write(List<SearchResult> results) throws IOException {
        out.write(BYTE_ORDER_MARK);
        out.write(
                "rank,path,kind,score,close,start,end,model,why,bytes,modified,taken,width,height,"
                        + "duration,camera,place,colour"
                        + END);
        int rank = 0;
        for (SearchResult result : results) {
            rank++;
            write(Found.of(rank, result), result);
        }
    }

    private void write(Found found, SearchResult result) throws IOException {
        MediaFacts facts = result.facts();
        Map<String, String> tags = facts.tags();
        out.write(
                String.join(
                        ",",
                        String.valueOf(found.rank()),
                        text(found.path()),
                        found.kind(),
                        number(found.score()),
                        String.valueOf(found.close()),
                        number(found.start()),
                        number(found.end()),
                        text(found.model()),
                        text(found.why()),
                        String.valueOf(result.stamp().sizeBytes()),
                        result.stamp().modified().toString(),
                        facts.taken() == null ? "" : facts.taken().toString(),
                        facts.width() == 0 ? "" : String.valueOf(facts.width()),
                        facts.height() == 0 ? "" : String.valueOf(facts.height()),
                        number(seconds(facts.duration())),
                        text(tags.getOrDefault("camera", "")),
                        text(tags.getOrDefault("place", "")),
                        text(tags.getOrDefault(MediaFacts.COLOUR, ""))));
        out.write(END);
    }

    private static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.getSeconds() + duration.getNano() / NANOS;
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.4f", value);
    }

    static String text(String value) {
        String harmless = FORMULA.matcher(value).matches() ? "'" + value : value;
        return NEEDS_QUOTES.matcher(harmless).find()
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
