package semblance.search.export;

import org.jspecify.annotations.Nullable;

import semblance.media.QueryMedia;
import semblance.search.QueryPart;
import semblance.search.SearchResult;
import semblance.search.SearchResults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is written of an answer.
 *
 * @param query what was asked, as JSON has it
 * @param title what was asked, for a person; "" where there is nothing to say
 * @param results in the order in which they are written
 */
public record Answer(
        Object query,
        String title,
        long tookMillis,
        @Nullable Double cutoff,
        List<SearchResult> results) {
    public Answer {
        results = List.copyOf(results);
    }

    /**
     * Returns some results of an answer.
     *
     * @param results in the order in which they are written
     */
    public static Answer of(SearchResults answer, List<SearchResult> results) {
        List<String> texts = new ArrayList<>();
        List<String> like = new ArrayList<>();
        List<String> unlike = new ArrayList<>();
        List<String> not = new ArrayList<>();
        for (QueryPart part : answer.query().parts()) {
            switch (part) {
                case QueryPart.Words(String words, boolean wanted, double _) ->
                        (wanted ? texts : not).add(words);
                case QueryPart.Example(QueryMedia media, boolean wanted, double _) ->
                        (wanted ? like : unlike).add(name(media));
            }
        }
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("text", texts);
        query.put("like", like);
        query.put("unlike", unlike);
        query.put("not", String.join(" ", not));
        List<String> title = new ArrayList<>(texts);
        like.forEach(file -> title.add(lastName(file)));
        return new Answer(
                query,
                String.join(", ", title),
                answer.took().toMillis(),
                answer.cutoff(),
                results);
    }

    private static String name(QueryMedia media) {
        return switch (media) {
            case QueryMedia.OfFile file -> file.file().toString();
            case QueryMedia.OfPicture _ -> "pasted picture";
        };
    }

    private static String lastName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Returns the results as JSON has them. */
    List<Found> found() {
        List<Found> found = new ArrayList<>(results.size());
        for (SearchResult result : results) {
            found.add(Found.of(found.size() + 1, result));
        }
        return found;
    }
}
