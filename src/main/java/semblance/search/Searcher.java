package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.engine.Engine;
import semblance.index.NameMatch;
import semblance.index.StoreException;
import semblance.library.Library;
import semblance.library.LibraryException;
import semblance.library.LibraryIndex;
import semblance.media.ContentId;
import semblance.media.MediaKind;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Answers queries from one library: nearest samples in the space that answers, best moment per
 * file, and rank fusion where several rankings answer: pictures and sounds, or what files show and
 * what they are called. Safe for use by many threads; a search blocks and ends when its thread is
 * interrupted. The first search with a model loads it.
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
        Asked asked = Asked.of(query);
        AnsweringSpaces spaces = new AnsweringSpaces(engine, index.coverage(), options);
        List<Question> questions = new Questions(asked, spaces, engine, index, background).all();
        if (!asked.words().isEmpty()) {
            spaces.noticeOnWords();
        }
        Scope scope = scope(asked, options, !questions.isEmpty());
        List<Ranking> rankings = new ArrayList<>();
        for (String words : asked.words()) {
            rankings.add(byNames(words, asked.withoutWords(), options, scope));
        }
        List<Ranking> bySamples = new ArrayList<>();
        for (Question question : questions) {
            bySamples.add(bySimilarity(question, options, scope));
        }
        rankings.addAll(bySamples);
        Ranking films = new FilmRanking(index, background).of(questions, bySamples, scope);
        if (!films.answers().isEmpty()) {
            rankings.add(films);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        List<Ranked> fused = RankFusion.fuse(rankings);
        List<@Nullable Double> cutoffs = new ArrayList<>();
        bySamples.forEach(ranking -> cutoffs.add(ranking.cutoff()));
        List<SearchResult> results =
                new Moments(index, questions, cutoffs)
                        .addTo(new ResultList(index, scope.self()).of(fused, scope, options));
        Double cutoff =
                rankings.stream()
                        .map(Ranking::cutoff)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new SearchResults(
                query,
                results,
                cutoff,
                Duration.ofNanos(System.nanoTime() - began),
                spaces.notices());
    }

    /**
     * @param compares whether vectors are compared: a search of names leaves out words by itself
     */
    private Scope scope(Asked asked, SearchOptions options, boolean compares)
            throws LibraryException {
        Set<ContentId> among = null;
        if (options.folder() != null || options.kinds().size() < MediaKind.values().length) {
            Path folder = options.folder();
            among =
                    index.contents(
                            options.kinds(),
                            folder == null ? null : folder.toAbsolutePath().normalize());
        }
        Set<ContentId> leftOut = new HashSet<>();
        if (compares && !asked.without().isEmpty()) {
            for (NameMatch match : index.searchNames(asked.withoutWords(), "", ALL, null)) {
                leftOut.add(match.file().content());
            }
        }
        return new Scope(among, leftOut, asked.files());
    }

    private Ranking byNames(String words, String without, SearchOptions options, Scope scope)
            throws LibraryException {
        List<NameMatch> matches = index.searchNames(words, without, options.top(), scope.among());
        return NameRanking.of(matches);
    }

    private Ranking bySimilarity(Question question, SearchOptions options, Scope scope)
            throws LibraryException, InterruptedException {
        try {
            return new SimilarityRanking(index.vectors(question.space()), background)
                    .of(question, options.top(), scope);
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /**
     * Where results may come from.
     *
     * @param among null for everywhere
     * @param leftOut contents whose names hold words that must not be there; kept apart, for a
     *     filter of all others would take longer to make than the search
     * @param self the query's own files, which are no results
     */
    record Scope(@Nullable Set<ContentId> among, Set<ContentId> leftOut, Set<Path> self) {}
}
