package semblance.search;

import semblance.media.QueryMedia;

import java.util.List;

/** What is searched for. */
public sealed interface Query {
    /**
     * Words.
     *
     * @param without words that a result must not have; may be empty
     */
    record ByText(String words, String without) implements Query {}

    /** A picture, sound or video, or a part of one. */
    record ByMedia(QueryMedia media) implements Query {}

    /**
     * Several examples at once.
     *
     * @param like at least one
     * @param unlike results move away from these
     * @param without words that a result must not have; may be empty
     */
    record ByExamples(List<Query> like, List<QueryMedia> unlike, String without) implements Query {
        public ByExamples {
            like = List.copyOf(like);
            unlike = List.copyOf(unlike);
            if (like.isEmpty()) {
                throw new IllegalArgumentException("no example");
            }
        }
    }
}
