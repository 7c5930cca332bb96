package semblance.cli;

import org.jspecify.annotations.Nullable;

import semblance.media.TimeSpan;
import semblance.search.Moment;
import semblance.search.Same;
import semblance.search.SearchResult;
import semblance.search.SearchResults;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints results for a person: one a line, with a line where they stop being close. */
final class ResultTable {
    private final PrintWriter out;

    ResultTable(PrintWriter out) {
        this.out = out;
    }

    void print(SearchResults results) {
        if (results.results().isEmpty()) {
            out.println("Nothing found.");
            return;
        }
        boolean anyClose = results.results().stream().anyMatch(SearchResult::close);
        if (!anyClose && results.cutoff() != null) {
            out.println("Nothing here is really close; these are the nearest:");
        }
        boolean above = anyClose;
        int rank = 0;
        for (SearchResult result : results.results()) {
            if (above && !result.close() && results.cutoff() != null) {
                out.println("---- less close from here on ----");
                above = false;
            }
            rank++;
            out.println(
                    String.format(
                            Locale.ROOT,
                            "%3d  %.3f  %-5s  %s%s%s%s",
                            rank,
                            result.score(),
                            result.kind().word(),
                            printable(result.path().toString()),
                            moment(result.span()),
                            same(result.same()),
                            result.model().equals("names")
                                    ? "  (" + printable(result.why()) + ")"
                                    : ""));
            if (result.moments().size() > 1) {
                out.println("            " + moments(result.moments()));
            }
        }
    }

    private static String same(@Nullable Same same) {
        if (same == null) {
            return "";
        }
        // A hair before 0 is not "-0.0".
        double offset = Math.round(10 * same.offsetSeconds()) / 10.0;
        return String.format(
                Locale.ROOT, "  (the same %s, offset %+.1f s)", same.what().word(), offset);
    }

    private static String moments(List<Moment> moments) {
        return moments.stream()
                .map(moment ->
                        String.format(
                                Locale.ROOT,
                                "%.1f s %.3f",
                                moment.span().startSeconds(),
                                moment.score()))
                .collect(Collectors.joining(", ", "best at ", ""));
    }

    private static String moment(@Nullable TimeSpan span) {
        return span == null
                ? ""
                : String.format(
                        Locale.ROOT, "  at %.1f-%.1f s", span.startSeconds(), span.endSeconds());
    }

    /** A file's name may hold anything: what would steer a terminal is shown as a question mark. */
    static String printable(String name) {
        StringBuilder safe = new StringBuilder(name.length());
        name.codePoints()
                .forEach(c -> {
                    boolean steers =
                            Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
                    safe.appendCodePoint(steers ? '?' : c);
                });
        return safe.toString();
    }
}
