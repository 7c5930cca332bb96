package semblance.search;

import semblance.media.QueryMedia;

import java.util.ArrayList;
import java.util.List;

/**
 * What is searched for: any number of parts, all of which count together. The order of the parts
 * does not matter. A query that wants nothing lists files.
 */
public record Query(List<QueryPart> parts) {
    /** Asks for nothing: files are listed. */
    public static final Query EVERYTHING = new Query(List.of());

    public Query {
        parts = List.copyOf(parts);
    }

    /** Asks for words; blank ones ask for nothing. */
    public static Query ofWords(String words) {
        return ofWords(words, "");
    }

    /**
     * Asks for words, none of which are blank, and for the absence of others.
     *
     * @param without words that a result must not have; may be blank
     */
    public static Query ofWords(String words, String without) {
        List<QueryPart> parts = new ArrayList<>();
        if (!words.isBlank()) {
            parts.add(QueryPart.words(words));
        }
        if (!without.isBlank()) {
            parts.add(QueryPart.without(without));
        }
        return new Query(parts);
    }

    /** Asks for what resembles one example. */
    public static Query like(QueryMedia media) {
        return new Query(List.of(QueryPart.like(media)));
    }

    /** Asks for more besides. */
    public Query and(QueryPart... more) {
        List<QueryPart> all = new ArrayList<>(parts);
        all.addAll(List.of(more));
        return new Query(all);
    }

    /** Tells whether anything is wanted; what is not wanted alone says nothing. */
    public boolean wantsSomething() {
        return parts.stream().anyMatch(QueryPart::wanted);
    }
}
