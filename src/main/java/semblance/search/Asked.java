package semblance.search;

import semblance.media.QueryMedia;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query's parts by what they ask for.
 *
 * @param like examples of what is wanted
 * @param words texts that say what is wanted
 * @param unlike examples of what is not wanted
 * @param without texts that say what is not wanted, none twice
 */
record Asked(
        List<Weighted<QueryMedia>> like,
        List<Weighted<String>> words,
        List<Weighted<QueryMedia>> unlike,
        List<Weighted<String>> without) {
    Asked {
        like = List.copyOf(like);
        words = List.copyOf(words);
        unlike = List.copyOf(unlike);
        without = List.copyOf(without);
    }

    static Asked of(Query query) {
        List<Weighted<QueryMedia>> like = new ArrayList<>();
        List<Weighted<String>> words = new ArrayList<>();
        List<Weighted<QueryMedia>> unlike = new ArrayList<>();
        Map<String, Double> without = new LinkedHashMap<>();
        for (QueryPart part : query.parts()) {
            switch (part) {
                case QueryPart.Words(var text, var wanted, var weight) -> {
                    if (wanted) {
                        words.add(new Weighted<>(text, weight));
                    } else {
                        without.merge(text, weight, Math::max);
                    }
                }
                case QueryPart.Example(var media, var wanted, var weight) ->
                        (wanted ? like : unlike).add(new Weighted<>(media, weight));
            }
        }
        return new Asked(
                like,
                words,
                unlike,
                without.entrySet().stream()
                        .map(entry -> new Weighted<>(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** Returns all that is not wanted, as words for a search of names. */
    String withoutWords() {
        return String.join(" ", Weighted.values(without));
    }

    /** Tells whether nothing is asked for: then files are listed. */
    boolean isEmpty() {
        return like.isEmpty() && words.isEmpty();
    }

    /** Tells whether words count, so that a space of words and pictures should answer. */
    boolean hasTexts() {
        return !words.isEmpty() || !without.isEmpty();
    }

    /** Returns the query's own files, which are no results. */
    Set<Path> files() {
        Set<Path> files = new LinkedHashSet<>();
        for (Weighted<QueryMedia> example : like) {
            if (example.value() instanceof QueryMedia.OfFile(var file, _, _)) {
                files.add(file.toAbsolutePath().normalize());
            }
        }
        return files;
    }
}
