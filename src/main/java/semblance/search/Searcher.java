package semblance.search;

import org.jspecify.annotations.Nullable;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers queries from one library: nearest samples in the space that answers, best moment per
 * file, and rank fusion where several rankings answer: pictures and sounds, or what files show,
 * what a model calls them and what they are called. Conditions on facts are applied before all of
 * these. Safe for use by many threads; a search blocks and ends when its thread is interrupted. The
 * first search with a model loads it.
 */
public final class Searcher {
    /** Words are searched this far down, so that what they leave out is left out completely. */
    private static final int ALL = 1_000_000;

    private final LibraryIndex index;
    private final Engine engine;
    private final Background background = new Background();
    private final FactFilter facts;

    public Searcher(Library library, Engine engine) {
        this.index = library.index();
        this.facts = new FactFilter(index);
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
        StoredExamples stored = new StoredExamples(index, engine);
        List<Question> questions =
                new Questions(asked, spaces, engine, index, stored, background).all();
        TagQuestions tags = new TagQuestions(spaces, index);
        List<Weighted<TagQuestion>> labels =
                asked.words().stream()
                        .flatMap(it ->
                                tags.of(it.value()).stream()
                                        .map(question -> new Weighted<>(question, it.weight())))
                        .toList();
        if (!asked.words().isEmpty()) {
            spaces.noticeOnWords(tags.answering(), !labels.isEmpty());
        } else if (!asked.without().isEmpty() && !asked.isEmpty()) {
            spaces.noticeOnWithout(questions.stream().map(Question::space).toList());
        }
        Scope scope = scope(asked, tags, options, !questions.isEmpty());
        List<Ranking> rankings = new ArrayList<>(sameRecordings(asked, stored, options, scope));
        if (asked.isEmpty()) {
            rankings.add(facts.list(options.where(), scope.among(), scope.leftOut()));
        }
        for (Weighted<String> words : asked.words()) {
            rankings.add(
                    byNames(words.value(), asked.withoutWords(), options, scope)
                            .withWeight(words.weight()));
        }
        for (Weighted<TagQuestion> question : labels) {
            rankings.add(byTags(question.value(), options, scope).withWeight(question.weight()));
        }
        List<Ranking> bySamples = new ArrayList<>();
        for (Question question : questions) {
            bySamples.add(bySimilarity(question, options, scope).withWeight(question.weight()));
        }
        rankings.addAll(bySamples);
        Ranking films = new FilmRanking(index, background).of(questions, bySamples, scope);
        if (!films.answers().isEmpty()) {
            rankings.add(films.withWeight(Weighted.mean(asked.like())));
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
     * Returns the space that answers examples of a kind now; empty if no model does.
     *
     * @param kind IMAGE or AUDIO: films have both sides
     */
    public Optional<EmbeddingSpace> answering(MediaKind kind) throws LibraryException {
        Side side = kind == MediaKind.AUDIO ? Side.SOUNDS : Side.PICTURES;
        index.refresh();
        return new AnsweringSpaces(engine, index.coverage(), SearchOptions.DEFAULT)
                .forExamples(side);
    }

    /**
     * A model that is asked for its own opinion knows only what resembles, not what is the same.
     */
    private List<Ranking> sameRecordings(
            Asked asked, StoredExamples stored, SearchOptions options, Scope scope)
            throws SearchException, LibraryException, InterruptedException {
        boolean mayHaveSound =
                options.kinds().contains(MediaKind.AUDIO)
                        || options.kinds().contains(MediaKind.VIDEO);
        List<Ranking> rankings = new ArrayList<>();
        if (options.model() == null && mayHaveSound) {
            RecordingRanking recordings = new RecordingRanking(index.fingerprints());
            for (Weighted<QueryMedia> example : asked.like()) {
                QueryMedia media = example.value();
                if (stored.find(media).filter(it -> !it.isHeard()).isPresent()) {
                    continue;
                }
                try {
                    rankings.add(
                            recordings
                                    .of(engine.probe(media), options.top(), scope)
                                    .withWeight(example.weight()));
                } catch (AnalysisException e) {
                    throw new SearchException(
                            SearchException.Problem.UNREADABLE, String.valueOf(e.getMessage()), e);
                } catch (StoreException e) {
                    throw new LibraryException(e);
                }
            }
        }
        rankings.removeIf(ranking -> ranking.answers().isEmpty());
        return rankings;
    }

    /**
     * @param compares whether vectors are compared: a search of names leaves out words by itself
     */
    private Scope scope(Asked asked, TagQuestions tags, SearchOptions options, boolean compares)
            throws LibraryException {
        Set<ContentId> leftOut = new HashSet<>(tags.surely(Weighted.values(asked.without())));
        boolean byLabels = !tags.answering().isEmpty();
        if ((compares || byLabels || asked.isEmpty()) && !asked.without().isEmpty()) {
            for (NameMatch match : index.searchNames(asked.withoutWords(), "", ALL, null)) {
                leftOut.add(match.file().content());
            }
        }
        return new Scope(among(options), leftOut, asked.files());
    }

    private @Nullable Set<ContentId> among(SearchOptions options) throws LibraryException {
        Path folder = options.folder();
        boolean allKinds = options.kinds().size() == MediaKind.values().length;
        Set<ContentId> among =
                folder == null && allKinds
                        ? null
                        : index.contents(
                                options.kinds(),
                                folder == null ? null : folder.toAbsolutePath().normalize());
        if (!options.where().isEmpty()) {
            among = both(among, facts.contents(options.where()));
        }
        Set<ContentId> chosen = options.among();
        return chosen == null ? among : both(among, chosen);
    }

    private static Set<ContentId> both(@Nullable Set<ContentId> some, Set<ContentId> others) {
        if (some == null) {
            return others;
        }
        Set<ContentId> both = new HashSet<>(others);
        both.retainAll(some);
        return both;
    }

    private Ranking byTags(TagQuestion question, SearchOptions options, Scope scope)
            throws LibraryException {
        try {
            return new TagRanking(index.vectors(question.space()), question)
                    .of(options.top(), scope);
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
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
