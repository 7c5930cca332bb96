package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.engine.AnalysisException;
import semblance.engine.Engine;
import semblance.engine.ModelException;
import semblance.index.StoreException;
import semblance.library.LibraryException;
import semblance.library.LibraryIndex;
import semblance.media.MediaKind;
import semblance.media.QueryMedia;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns what is asked into questions to spaces. On each side, pictures and sounds, one space
 * answers the examples. Words go to a space of words; where there are examples too, and the space
 * of words covers as many files as any, both become one direction in it ({@link JointDirection}).
 * Where no space understands words, examples are asked for alone. For one search and one thread.
 */
final class Questions {
    static final String WORDS = "matches the words";
    static final String EXAMPLES = "resembles the query";
    static final String BOTH = "resembles the example and matches the words";

    private final Asked asked;
    private final AnsweringSpaces spaces;
    private final Engine engine;
    private final LibraryIndex index;
    private final Background background;
    private final StoredExamples stored;
    private final Map<QueryMedia, List<EmbeddedSample>> samples = new LinkedHashMap<>();

    Questions(
            Asked asked,
            AnsweringSpaces spaces,
            Engine engine,
            LibraryIndex index,
            StoredExamples stored,
            Background background) {
        this.asked = asked;
        this.spaces = spaces;
        this.engine = engine;
        this.index = index;
        this.stored = stored;
        this.background = background;
    }

    /** What one space is asked for. */
    private record Plan(Side side, EmbeddingSpace space, boolean examples, boolean texts) {}

    List<Question> all() throws SearchException, LibraryException, InterruptedException {
        Map<QueryMedia, MediaKind> kinds = new LinkedHashMap<>();
        for (QueryMedia media : Weighted.values(asked.like())) {
            kinds.put(media, kind(media));
        }
        List<Plan> plans = plans(kinds.values());
        for (QueryMedia media : Weighted.values(asked.unlike())) {
            kinds.put(media, kind(media));
        }
        noticeOnUnlike(kinds, plans);
        try {
            embed(kinds, plans);
            List<Question> questions = new ArrayList<>();
            for (Plan plan : plans) {
                question(plan).ifPresent(questions::add);
            }
            return questions;
        } catch (ModelException e) {
            throw new SearchException(
                    SearchException.Problem.MODEL_BROKEN, String.valueOf(e.getMessage()), e);
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /** Tells of examples that are not wanted and have nothing to be compared with. */
    private void noticeOnUnlike(Map<QueryMedia, MediaKind> kinds, List<Plan> plans) {
        for (QueryMedia media : Weighted.values(asked.unlike())) {
            MediaKind kind = kinds.getOrDefault(media, MediaKind.IMAGE);
            if (plans.stream().noneMatch(plan -> plan.side().kinds().contains(kind))) {
                spaces.noticeOnUnlike(kind, asked.isEmpty());
            }
        }
    }

    private MediaKind kind(QueryMedia media) throws SearchException, LibraryException {
        Optional<StoredExamples.Stored> known = stored.find(media);
        if (known.isPresent()) {
            return known.get().kind();
        }
        try {
            return switch (media) {
                case QueryMedia.OfFile(var file, _, _) -> engine.identify(file).kind();
                case QueryMedia.OfPicture _ -> MediaKind.IMAGE;
            };
        } catch (AnalysisException e) {
            throw unreadable(e);
        }
    }

    private List<Plan> plans(Iterable<MediaKind> likeKinds) throws SearchException {
        List<Plan> plans = new ArrayList<>();
        Set<Side> withExamples = EnumSet.noneOf(Side.class);
        for (MediaKind kind : likeKinds) {
            for (Side side : Side.values()) {
                if (side.kinds().contains(kind)) {
                    withExamples.add(side);
                }
            }
        }
        boolean anyExample = false;
        for (Side side : Side.values()) {
            boolean hasExamples = withExamples.contains(side);
            Optional<EmbeddingSpace> both =
                    hasExamples && asked.hasTexts() ? spaces.forBoth(side) : Optional.empty();
            if (both.isPresent()) {
                plans.add(new Plan(side, both.get(), true, true));
                anyExample = true;
                continue;
            }
            if (hasExamples) {
                Optional<EmbeddingSpace> space = spaces.forExamples(side);
                anyExample |= space.isPresent();
                space.ifPresent(it -> plans.add(new Plan(side, it, true, false)));
            }
            if (!asked.words().isEmpty()) {
                spaces.forWords(side).ifPresent(it -> plans.add(new Plan(side, it, false, true)));
            }
        }
        if (!withExamples.isEmpty() && !anyExample) {
            throw spaces.cannotAnswer(withExamples);
        }
        return plans;
    }

    /** Embeds each example once, in all spaces that are asked with it. */
    private void embed(Map<QueryMedia, MediaKind> kinds, List<Plan> plans)
            throws SearchException,
                    ModelException,
                    StoreException,
                    LibraryException,
                    InterruptedException {
        Set<QueryMedia> unlike = Set.copyOf(Weighted.values(asked.unlike()));
        Map<QueryMedia, List<EmbeddingSpace>> wanted = new LinkedHashMap<>();
        Set<EmbeddingSpace> needed = new LinkedHashSet<>();
        kinds.forEach((media, kind) -> {
            List<EmbeddingSpace> of =
                    plans.stream()
                            .filter(plan -> plan.side().kinds().contains(kind))
                            .filter(plan -> plan.examples() || unlike.contains(media))
                            .map(Plan::space)
                            .distinct()
                            .toList();
            wanted.put(media, of);
        });
        for (var entry : List.copyOf(wanted.entrySet())) {
            Optional<StoredExamples.Stored> known = stored.find(entry.getKey());
            Optional<List<EmbeddedSample>> there =
                    known.isEmpty() || entry.getValue().isEmpty()
                            ? Optional.empty()
                            : stored.samples(known.get(), entry.getKey(), entry.getValue());
            if (there.isPresent()) {
                samples.put(entry.getKey(), there.get());
                wanted.remove(entry.getKey());
            }
        }
        wanted.values().forEach(needed::addAll);
        plans.stream().filter(Plan::texts).map(Plan::space).forEach(needed::add);
        engine.prepare(needed, _ -> {});
        for (var entry : wanted.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                samples.put(entry.getKey(), embed(entry.getKey(), entry.getValue()));
            }
        }
    }

    private List<EmbeddedSample> embed(QueryMedia media, List<EmbeddingSpace> wanted)
            throws SearchException, InterruptedException {
        List<EmbeddedSample> embedded;
        try {
            embedded = engine.embed(media, wanted);
        } catch (AnalysisException e) {
            throw unreadable(e);
        }
        if (embedded.isEmpty()) {
            throw new SearchException(
                    SearchException.Problem.UNREADABLE,
                    "There is nothing to compare in the query: it is silent or empty.");
        }
        return embedded;
    }

    private static SearchException unreadable(AnalysisException e) {
        return new SearchException(
                SearchException.Problem.UNREADABLE, String.valueOf(e.getMessage()), e);
    }

    private Optional<Question> question(Plan plan)
            throws ModelException, StoreException, LibraryException, InterruptedException {
        EmbeddingSpace space = plan.space();
        List<Weighted<List<EmbeddedSample>>> like =
                plan.examples() ? inSpace(asked.like(), space) : List.of();
        List<Weighted<List<EmbeddedSample>>> unlike = inSpace(asked.unlike(), space);
        if (!plan.texts()) {
            List<EmbeddedSample> vectors =
                    like.size() == 1 && unlike.isEmpty()
                            ? like.getFirst().value()
                            : Rocchio.combine(like, unlike).getOrDefault(space, List.of());
            return question(plan, vectors, EXAMPLES, Weighted.mean(like));
        }
        List<Weighted<Embedding>> words = texts(asked.words(), plan);
        List<Weighted<Embedding>> without = texts(asked.without(), plan);
        Embedding direction =
                like.isEmpty() && unlike.isEmpty() && without.isEmpty()
                        ? Rocchio.weightedMean(space, words)
                        : new JointDirection(space, background.of(index.vectors(space)))
                                .like(means(space, like))
                                .like(words)
                                .unlike(means(space, unlike))
                                .unlike(without)
                                .direction();
        String why = words.isEmpty() ? EXAMPLES : like.isEmpty() ? WORDS : BOTH;
        List<Weighted<?>> parts = new ArrayList<>(words);
        parts.addAll(like);
        return direction == null
                ? Optional.empty()
                : question(
                        plan,
                        List.of(new EmbeddedSample(null, direction)),
                        why,
                        Weighted.mean(parts));
    }

    private static Optional<Question> question(
            Plan plan, List<EmbeddedSample> vectors, String why, double weight) {
        return vectors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question(plan.side(), plan.space(), vectors, why, weight));
    }

    /** Returns the samples of each example that has any in a space. */
    private List<Weighted<List<EmbeddedSample>>> inSpace(
            List<Weighted<QueryMedia>> examples, EmbeddingSpace space) {
        return examples.stream()
                .map(example ->
                        example.map(media ->
                                samples.getOrDefault(media, List.of()).stream()
                                        .filter(it -> it.embedding().space().equals(space))
                                        .toList()))
                .filter(of -> !of.value().isEmpty())
                .toList();
    }

    private static List<Weighted<Embedding>> means(
            EmbeddingSpace space, List<Weighted<List<EmbeddedSample>>> examples) {
        List<Weighted<Embedding>> means = new ArrayList<>();
        for (Weighted<List<EmbeddedSample>> example : examples) {
            @Nullable Embedding mean =
                    Rocchio.mean(
                            space,
                            example.value().stream().map(EmbeddedSample::embedding).toList());
            if (mean != null) {
                means.add(new Weighted<>(mean, example.weight()));
            }
        }
        return means;
    }

    private List<Weighted<Embedding>> texts(List<Weighted<String>> texts, Plan plan)
            throws ModelException, InterruptedException {
        List<Weighted<Embedding>> embedded = new ArrayList<>();
        for (Weighted<String> text : texts) {
            embedded.add(
                    new Weighted<>(
                            Prompts.embed(text.value(), plan.side(), plan.space(), engine),
                            text.weight()));
        }
        return embedded;
    }
}
