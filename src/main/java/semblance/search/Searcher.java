package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.EmbeddingSpace;
import semblance.engine.AnalysisException;
import semblance.engine.Engine;
import semblance.index.NameMatch;
import semblance.index.StoreException;
import semblance.library.Library;
import semblance.library.LibraryException;
import semblance.library.LibraryIndex;
import semblance.media.ContentId;
import semblance.media.MediaKind;
import semblance.media.QueryMedia;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers queries from one library: nearest samples in every space that can answer, best moment per
 * file, and rank fusion where several rankings answer. Safe for use by many threads; a search
 * blocks and ends when its thread is interrupted.
 */
public final class Searcher {
    /** Words are searched this far down, so that what they leave out is left out completely. */
    private static final int ALL = 1_000_000;

    private final LibraryIndex index;
    private final Engine engine;
    private final Background background = new Background();

    public Searcher(Library library, Engine engine) {
        this.index = library.index();
        this.engine = engine;
    }

    /**
     * Returns what resembles the query.
     *
     * @throws SearchException if the query itself cannot be understood
     */
    public SearchResults search(Query query, SearchOptions options)
            throws SearchException, LibraryException, InterruptedException {
        long began = System.nanoTime();
        index.refresh();
        Scope scope = scope(query, options);
        List<Ranking> rankings = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        for (Query part : parts(query)) {
            if (part instanceof Query.ByText(var words, var without)) {
                notices.add(
                        "No text model is installed: words are compared with names, folders and metadata.");
                rankings.add(byNames(words, without, options, scope));
            }
        }
        for (var question : questions(query, options).entrySet()) {
            rankings.add(bySimilarity(question.getKey(), question.getValue(), options, scope));
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        List<Ranked> fused = RankFusion.fuse(rankings);
        List<SearchResult> results = new ResultList(index, scope.self()).of(fused, scope, options);
        Double cutoff =
                rankings.stream()
                        .map(Ranking::cutoff)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new SearchResults(
                query, results, cutoff, Duration.ofNanos(System.nanoTime() - began), notices);
    }

    private Scope scope(Query query, SearchOptions options) throws LibraryException {
        Set<ContentId> among = null;
        if (options.folder() != null || options.kinds().size() < MediaKind.values().length) {
            Path folder = options.folder();
            among =
                    index.contents(
                            options.kinds(),
                            folder == null ? null : folder.toAbsolutePath().normalize());
        }
        String without = query instanceof Query.ByExamples(_, _, var words) ? words : "";
        if (!without.isBlank()) {
            Set<ContentId> left =
                    new HashSet<>(among == null ? index.contents(options.kinds(), null) : among);
            for (NameMatch match : index.searchNames(without, "", ALL, null)) {
                left.remove(match.file().content());
            }
            among = left;
        }
        Set<Path> self = new HashSet<>();
        for (Query part : parts(query)) {
            if (part instanceof Query.ByMedia(QueryMedia.OfFile(var file, _, _))) {
                self.add(file.toAbsolutePath().normalize());
            }
        }
        return new Scope(among, self);
    }

    private static List<Query> parts(Query query) {
        return switch (query) {
            case Query.ByText text -> List.of(text);
            case Query.ByMedia media -> List.of(media);
            case Query.ByExamples(var like, _, _) -> like;
        };
    }

    private Ranking byNames(String words, String without, SearchOptions options, Scope scope)
            throws LibraryException {
        List<NameMatch> matches = index.searchNames(words, without, options.top(), scope.among());
        return NameRanking.of(matches);
    }

    /** Returns what is asked of each space: the vectors to be near to. */
    private Map<EmbeddingSpace, List<EmbeddedSample>> questions(Query query, SearchOptions options)
            throws SearchException, InterruptedException {
        List<List<EmbeddedSample>> like = new ArrayList<>();
        List<List<EmbeddedSample>> unlike = new ArrayList<>();
        for (Query part : parts(query)) {
            if (part instanceof Query.ByMedia(var media)) {
                like.add(embed(media));
            }
        }
        if (query instanceof Query.ByExamples(_, var examples, _)) {
            for (QueryMedia media : examples) {
                unlike.add(embed(media));
            }
        }
        Map<EmbeddingSpace, List<EmbeddedSample>> questions =
                like.size() == 1 && unlike.isEmpty()
                        ? bySpace(like.getFirst())
                        : Rocchio.combine(like, unlike);
        Map<EmbeddingSpace, List<EmbeddedSample>> chosen = new LinkedHashMap<>(questions);
        String model = options.model();
        chosen.keySet().removeIf(space -> model != null && !space.modelId().equals(model));
        if (model != null && chosen.isEmpty() && !questions.isEmpty()) {
            throw new SearchException(
                    SearchException.Problem.MODEL_MISSING,
                    "The model "
                            + model
                            + " cannot answer this query; "
                            + String.join(", ", names(questions.keySet()))
                            + " can.");
        }
        return chosen;
    }

    private static List<String> names(Set<EmbeddingSpace> spaces) {
        return spaces.stream().map(EmbeddingSpace::modelId).sorted().toList();
    }

    private static Map<EmbeddingSpace, List<EmbeddedSample>> bySpace(List<EmbeddedSample> samples) {
        Map<EmbeddingSpace, List<EmbeddedSample>> bySpace = new LinkedHashMap<>();
        for (EmbeddedSample sample : samples) {
            bySpace.computeIfAbsent(sample.embedding().space(), _ -> new ArrayList<>()).add(sample);
        }
        return bySpace;
    }

    private List<EmbeddedSample> embed(QueryMedia media)
            throws SearchException, InterruptedException {
        List<EmbeddedSample> samples;
        try {
            samples = engine.embed(media);
        } catch (AnalysisException e) {
            throw new SearchException(
                    SearchException.Problem.UNREADABLE, String.valueOf(e.getMessage()), e);
        }
        if (samples.isEmpty()) {
            throw new SearchException(
                    SearchException.Problem.UNREADABLE,
                    "There is nothing to compare in the query: it is silent or empty.");
        }
        return samples;
    }

    private Ranking bySimilarity(
            EmbeddingSpace space, List<EmbeddedSample> question, SearchOptions options, Scope scope)
            throws LibraryException, InterruptedException {
        try {
            return new SimilarityRanking(index.vectors(space), background)
                    .of(question, options.top(), scope);
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /**
     * Where results may come from.
     *
     * @param among null for everywhere
     * @param self the query's own files, which are no results
     */
    record Scope(@Nullable Set<ContentId> among, Set<Path> self) {}
}
