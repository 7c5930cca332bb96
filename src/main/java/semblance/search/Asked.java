package semblance.search;

import semblance.media.QueryMedia;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A query taken to pieces: what its parts ask for together, however they are nested.
 *
 * @param like examples of what is wanted
 * @param words texts that say what is wanted, none blank
 * @param unlike examples of what is not wanted
 * @param without texts that say what is not wanted, none blank, none twice
 */
record Asked(
        List<QueryMedia> like, List<String> words, List<QueryMedia> unlike, List<String> without) {
    Asked {
        like = List.copyOf(like);
        words = List.copyOf(words);
        unlike = List.copyOf(unlike);
        without = List.copyOf(without);
    }

    static Asked of(Query query) {
        List<QueryMedia> like = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<QueryMedia> unlike = new ArrayList<>();
        Set<String> without = new LinkedHashSet<>();
        collect(query, like, words, unlike, without);
        words.removeIf(String::isBlank);
        without.removeIf(String::isBlank);
        return new Asked(like, words, unlike, List.copyOf(without));
    }

    private static void collect(
            Query query,
            List<QueryMedia> like,
            List<String> words,
            List<QueryMedia> unlike,
            Set<String> without) {
        switch (query) {
            case Query.ByText(var text, var not) -> {
                words.add(text);
                without.add(not);
            }
            case Query.ByMedia(var media) -> like.add(media);
            case Query.ByExamples(var parts, var away, var not) -> {
                parts.forEach(part -> collect(part, like, words, unlike, without));
                unlike.addAll(away);
                without.add(not);
            }
        }
    }

    /** Returns all that is not wanted, as words for a search of names. */
    String withoutWords() {
        return String.join(" ", without);
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
        for (QueryMedia media : like) {
            if (media instanceof QueryMedia.OfFile(var file, _, _)) {
                files.add(file.toAbsolutePath().normalize());
            }
        }
        return files;
    }
}
