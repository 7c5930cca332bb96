package semblance.search;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddingSpace;
import semblance.engine.Engine;
import semblance.library.Coverage;
import semblance.media.MediaKind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rule which model answers, for one search. For pictures and for sounds one space answers, so
 * that a good model's order is not mixed with a lesser one's: the best installed space that covers
 * at least nine tenths of the files that the best-covered space does. So old vectors answer until a
 * new model has come nearly as far. Words are answered by the best space of words by the same rule.
 * A model that the person names answers whatever it covers. For one thread.
 */
final class AnsweringSpaces {
    private static final String COMPARED = "words are compared with names, folders and metadata.";

    private final Engine engine;
    private final Coverage coverage;
    private final SearchOptions options;
    private final Set<String> notices = new LinkedHashSet<>();
    private final Map<Side, Optional<EmbeddingSpace>> forWords = new EnumMap<>(Side.class);

    AnsweringSpaces(Engine engine, Coverage coverage, SearchOptions options) {
        this.engine = engine;
        this.coverage = coverage;
        this.options = options;
    }

    /** Returns what a person should know of the choices so far, each one sentence. */
    List<String> notices() {
        return List.copyOf(notices);
    }

    /** Returns the space that answers examples; empty if no model does. */
    Optional<EmbeddingSpace> forExamples(Side side) {
        List<EmbeddingSpace> all = engine.spaces(side.pure());
        List<EmbeddingSpace> candidates = allowed(all);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        EmbeddingSpace best = candidates.getFirst();
        EmbeddingSpace chosen = bestCovered(candidates, side);
        long furthest = furthest(all, side);
        if (!chosen.equals(best)) {
            notices.add(soFar(best, side) + "; " + chosen.modelId() + " answered.");
        } else if (!isNear(chosen, furthest, side)) {
            notices.add(soFar(chosen, side) + "; the others were not compared.");
        }
        return Optional.of(chosen);
    }

    /** Returns the space that answers words; empty if none does, which is told of. */
    Optional<EmbeddingSpace> forWords(Side side) {
        return forWords.computeIfAbsent(side, this::chooseForWords);
    }

    /**
     * Returns the space that answers examples and words together; empty if the best for words is
     * not yet as far as others, whose files would not be found: then each is answered on its own.
     */
    Optional<EmbeddingSpace> forBoth(Side side) {
        long furthest = furthest(allowed(engine.spaces(side.pure())), side);
        return forWords(side).filter(space -> isNear(space, furthest, side));
    }

    /**
     * Returns the space whose labels answer words; empty where a space of words does it better.
     *
     * @param labelled the spaces whose samples have labels
     */
    Optional<EmbeddingSpace> forTags(Side side, Set<EmbeddingSpace> labelled) {
        List<EmbeddingSpace> candidates = new ArrayList<>(allowed(engine.spaces(side.pure())));
        candidates.retainAll(labelled);
        return candidates.isEmpty() || forWords(side).isPresent()
                ? Optional.empty()
                : Optional.of(bestCovered(candidates, side));
    }

    private Optional<EmbeddingSpace> chooseForWords(Side side) {
        List<EmbeddingSpace> candidates = readers(side);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        EmbeddingSpace chosen = bestCovered(candidates, side);
        return covered(chosen, side) == 0 ? Optional.empty() : Optional.of(chosen);
    }

    /**
     * Tells of what cannot be found by words yet, or not at all.
     *
     * @param tagged the spaces whose labels answer
     * @param areLabels whether the words name any of these labels
     */
    void noticeOnWords(Map<Side, EmbeddingSpace> tagged, boolean areLabels) {
        List<Side> sides = new ArrayList<>(List.of(Side.values()));
        sides.removeIf(side -> options.kinds().stream().noneMatch(side.kinds()::contains));
        if (sides.stream().allMatch(side -> readers(side).isEmpty())) {
            Map<Side, EmbeddingSpace> labels = new EnumMap<>(Side.class);
            labels.putAll(tagged);
            labels.keySet().retainAll(sides);
            noticeWithoutReaders(sides, labels, areLabels);
        }
        for (Side side : sides) {
            Optional<EmbeddingSpace> chosen =
                    forWords(side).or(() -> Optional.ofNullable(tagged.get(side)));
            if (chosen.isEmpty()) {
                if (files(side) > 0 && !readers(side).isEmpty()) {
                    notices.add(soFar(readers(side).getFirst(), side) + ": " + COMPARED);
                }
            } else if (!isNear(chosen.get(), files(side), side)) {
                notices.add(
                        soFar(chosen.get(), side)
                                + "; the others are found by names, folders and metadata only.");
            }
        }
    }

    /**
     * Tells of words that must not be there where nothing but an example is wanted, and no space
     * that answers it understands them.
     */
    void noticeOnWithout(List<EmbeddingSpace> answering) {
        if (answering.stream().noneMatch(engine.textSpaces()::contains)) {
            notices.add(
                    noReader()
                            + "words that must not be there are compared with names, folders, metadata"
                            + " and labels.");
        }
    }

    /** Tells of an example of what is not wanted that nothing is compared with. */
    void noticeOnUnlike(MediaKind kind, boolean nothingIsWanted) {
        notices.add(
                nothingIsWanted
                        ? "An example of what is not wanted was not compared: say what is wanted, too."
                        : "An example of what is not wanted was not compared: nothing that is wanted"
                                + " can be compared with "
                                + switch (kind) {
                                    case IMAGE -> "a picture.";
                                    case AUDIO -> "a sound.";
                                    case VIDEO -> "a video.";
                                });
    }

    private void noticeWithoutReaders(
            List<Side> sides, Map<Side, EmbeddingSpace> labels, boolean areLabels) {
        String model = options.model();
        String models =
                labels.values().stream()
                        .map(EmbeddingSpace::modelId)
                        .distinct()
                        .collect(Collectors.joining(" and "));
        if (!labels.isEmpty() && !areLabels) {
            notices.add("None of these words is a label of " + models + ": " + COMPARED);
        } else if (labels.isEmpty()) {
            notices.add(noReader() + COMPARED);
        } else if (model == null
                && sides.stream().anyMatch(side -> !labels.containsKey(side) && files(side) > 0)) {
            notices.add(
                    noReader()
                            + "words are compared with names, folders, metadata and the labels of "
                            + models
                            + ".");
        }
    }

    private String noReader() {
        return engine.textSpaces().isEmpty()
                ? "No text model is installed: "
                : options.model() == null
                        ? "No installed model knows what such files show: "
                        : "The model " + options.model() + " understands no words: ";
    }

    private List<EmbeddingSpace> readers(Side side) {
        List<EmbeddingSpace> readers = new ArrayList<>(allowed(engine.textSpaces()));
        readers.retainAll(engine.spaces(side.pure()));
        return readers;
    }

    private List<EmbeddingSpace> allowed(List<EmbeddingSpace> spaces) {
        String model = options.model();
        return spaces.stream()
                .filter(space -> model == null || space.modelId().equals(model))
                .toList();
    }

    private EmbeddingSpace bestCovered(List<EmbeddingSpace> candidates, Side side) {
        long furthest = furthest(candidates, side);
        return candidates.stream()
                .filter(space -> isNear(space, furthest, side))
                .findFirst()
                .orElseThrow();
    }

    private long furthest(List<EmbeddingSpace> spaces, Side side) {
        return spaces.stream().mapToLong(space -> covered(space, side)).max().orElse(0);
    }

    private boolean isNear(EmbeddingSpace space, long furthest, Side side) {
        return 10 * covered(space, side) >= 9 * furthest;
    }

    private long covered(EmbeddingSpace space, Side side) {
        return coverage.covered(space, kinds(side));
    }

    private long files(Side side) {
        return coverage.files(kinds(side));
    }

    /** The kinds that can be results; all of the side where none can, so that a choice is made. */
    private Set<MediaKind> kinds(Side side) {
        Set<MediaKind> kinds = new HashSet<>(side.kinds());
        kinds.retainAll(options.kinds());
        return kinds.isEmpty() ? side.kinds() : kinds;
    }

    private String soFar(EmbeddingSpace space, Side side) {
        return String.format(
                Locale.ROOT,
                "%s has %,d of %,d files so far",
                space.modelId(),
                covered(space, side),
                files(side));
    }

    /** Returns the refusal of a query that the model named cannot answer. */
    SearchException cannotAnswer(Set<Side> sides) {
        List<String> able =
                sides.stream()
                        .flatMap(side -> engine.spaces(side.pure()).stream())
                        .map(EmbeddingSpace::modelId)
                        .distinct()
                        .sorted()
                        .toList();
        @Nullable String model = options.model();
        return new SearchException(
                SearchException.Problem.MODEL_MISSING,
                "The model "
                        + model
                        + " cannot answer this query; "
                        + String.join(", ", able)
                        + " can.");
    }
}
