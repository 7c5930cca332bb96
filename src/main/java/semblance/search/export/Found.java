package semblance.search.export;

import org.jspecify.annotations.Nullable;

import semblance.media.TimeSpan;
import semblance.search.Moment;
import semblance.search.Same;
import semblance.search.SearchResult;

import java.util.List;

/** One result as JSON has it; times in seconds. Scripts read it, so names stay. */
public record Found(
        int rank,
        String path,
        String kind,
        double score,
        boolean close,
        @Nullable Double start,
        @Nullable Double end,
        String model,
        String why,
        @Nullable Common same,
        List<Place> moments) {
    public Found {
        moments = List.copyOf(moments);
    }

    /** What the file and the query have in common, where it is the very same; times in seconds. */
    public record Common(
            String what,
            double offset,
            double queryStart,
            double queryEnd,
            double start,
            double end) {
        static @Nullable Common of(@Nullable Same same) {
            return same == null
                    ? null
                    : new Common(
                            same.what().word(),
                            same.offsetSeconds(),
                            same.inQuery().startSeconds(),
                            same.inQuery().endSeconds(),
                            same.inFile().startSeconds(),
                            same.inFile().endSeconds());
        }
    }

    /** A place in the file that matches; times in seconds. */
    public record Place(double start, double end, double score, String why) {
        static Place of(Moment moment) {
            return new Place(
                    moment.span().startSeconds(),
                    moment.span().endSeconds(),
                    moment.score(),
                    moment.why());
        }
    }

    /**
     * @param rank from 1
     */
    public static Found of(int rank, SearchResult result) {
        TimeSpan span = result.span();
        return new Found(
                rank,
                result.path().toString(),
                result.kind().word(),
                result.score(),
                result.close(),
                span == null ? null : span.startSeconds(),
                span == null ? null : span.endSeconds(),
                result.model(),
                result.why(),
                Common.of(result.same()),
                result.moments().stream().map(Place::of).toList());
    }
}
