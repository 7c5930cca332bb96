package semblance.cli;

import org.jspecify.annotations.Nullable;

import semblance.media.QueryMedia;
import semblance.media.Region;
import semblance.media.TimeSpan;
import semblance.search.Query;

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
        List<Query> like = new ArrayList<>();
        for (LikeFile file : likes) {
            like.add(
                    new Query.ByMedia(
                            new QueryMedia.OfFile(
                                    file.file(), region(file.region()), span(file.span()))));
        }
        for (String text : texts.stream().filter(text -> !text.isBlank()).toList()) {
            like.add(new Query.ByText(text, without));
        }
        if (like.isEmpty()) {
            return new Query.ByText("", without);
        }
        if (like.size() == 1
                && unlike.isEmpty()
                && (without.isBlank() || like.getFirst() instanceof Query.ByText)) {
            return like.getFirst();
        }
        List<QueryMedia> away = new ArrayList<>();
        for (Path file : unlike) {
            away.add(new QueryMedia.OfFile(file, null, null));
        }
        return new Query.ByExamples(like, away, without);
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
