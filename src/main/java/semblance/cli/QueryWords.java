package semblance.cli;

import org.jspecify.annotations.Nullable;

import semblance.media.QueryMedia;
import semblance.media.Region;
import semblance.media.TimeSpan;
import semblance.search.Query;
import semblance.search.QueryPart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the words of a search command into a query. */
record QueryWords(List<String> texts, List<LikeFile> likes, List<Path> unlike, String without) {
    private static final Pattern REGION =
            Pattern.compile("(\\d{1,9}),(\\d{1,9}),(\\d{1,9}),(\\d{1,9})");
    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,7}(?:\\.\\d{1,9})?)-(\\d{1,7}(?:\\.\\d{1,9})?)");

    Query toQuery() throws UsageException {
        List<QueryPart> parts = new ArrayList<>();
        for (LikeFile file : likes) {
            parts.add(
                    QueryPart.like(
                            new QueryMedia.OfFile(
                                    file.file(), region(file.region()), span(file.span()))));
        }
        texts.stream().filter(text -> !text.isBlank()).map(QueryPart::words).forEach(parts::add);
        for (Path file : unlike) {
            parts.add(QueryPart.unlike(new QueryMedia.OfFile(file, null, null)));
        }
        if (!without.isBlank()) {
            parts.add(QueryPart.without(without));
        }
        return new Query(parts);
    }

    static @Nullable Region region(@Nullable String words) throws UsageException {
        if (words == null) {
            return null;
        }
        Matcher numbers = REGION.matcher(words);
        if (!numbers.matches()
                || Integer.parseInt(numbers.group(3)) == 0
                || Integer.parseInt(numbers.group(4)) == 0) {
            throw new UsageException(
                    "--region takes x,y,width,height in pixels, as in 100,50,320,240, not "
                            + words
                            + ".");
        }
        return new Region(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                Integer.parseInt(numbers.group(3)),
                Integer.parseInt(numbers.group(4)));
    }

    static @Nullable TimeSpan span(@Nullable String words) throws UsageException {
        if (words == null) {
            return null;
        }
        Matcher numbers = SPAN.matcher(words);
        if (!numbers.matches()
                || Double.parseDouble(numbers.group(2)) < Double.parseDouble(numbers.group(1))) {
            throw new UsageException(
                    "--span takes two times in seconds, as in 12.5-20, not " + words + ".");
        }
        return TimeSpan.ofSeconds(
                Double.parseDouble(numbers.group(1)), Double.parseDouble(numbers.group(2)));
    }
}
