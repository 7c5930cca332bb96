package semblance.search;

import semblance.embed.EmbeddingSpace;
import semblance.index.LabelQuery;
import semblance.index.Labelled;
import semblance.index.Neighbor;
import semblance.index.StoreException;
import semblance.library.LibraryException;
import semblance.library.LibraryIndex;
import semblance.media.ContentId;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which models' labels answer words, and with what. On each side that no space of words answers,
 * the labels of one space do: a network that was trained to name sounds finds them by their names.
 * For one search and one thread.
 */
final class TagQuestions {
    /** A label that is surer than this is meant by words that must not be there. */
    private static final float SURE = 0.5f;

    private static final int ALL = 1_000_000;

    private final LibraryIndex index;
    private final Map<Side, EmbeddingSpace> answering = new EnumMap<>(Side.class);

    TagQuestions(AnsweringSpaces spaces, LibraryIndex index) throws LibraryException {
        this.index = index;
        Set<EmbeddingSpace> labelled = new HashSet<>();
        for (EmbeddingSpace space : index.spaces()) {
            if (hasLabels(space)) {
                labelled.add(space);
            }
        }
        for (Side side : Side.values()) {
            Optional<EmbeddingSpace> space = spaces.forTags(side, labelled);
            space.ifPresent(it -> answering.put(side, it));
        }
    }

    private boolean hasLabels(EmbeddingSpace space) throws LibraryException {
        try {
            return !index.vectors(space).labels().isEmpty();
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }

    /** Returns the spaces whose labels answer, by side. */
    Map<Side, EmbeddingSpace> answering() {
        return answering;
    }

    /** Returns what one text asks for: at most one question a side. */
    List<TagQuestion> of(String words) {
        List<TagQuestion> questions = new ArrayList<>();
        answering.forEach((side, space) -> {
            List<Sought> sought = ClassWords.of(side).in(words);
            if (!sought.isEmpty()) {
                questions.add(new TagQuestion(side, space, sought));
            }
        });
        return questions;
    }

    /**
     * Returns the contents that surely show or sound like something that must not be there. Only
     * classes that the text names count, with the narrower ones: "not music" leaves out what is
     * called a guitar, and "not guitar" leaves music where it is. What a model holds merely
     * possible stays, for it would be missed without a reason to be seen.
     */
    Set<ContentId> surely(List<String> without) throws LibraryException {
        Set<ContentId> contents = new HashSet<>();
        for (String text : without) {
            for (TagQuestion question : of(text)) {
                for (Sought sought : question.sought()) {
                    for (Neighbor neighbor : all(question.space(), sought).best()) {
                        if (neighbor.similarity() >= SURE) {
                            contents.add(neighbor.content());
                        }
                    }
                }
            }
        }
        return contents;
    }

    private Labelled all(EmbeddingSpace space, Sought sought) throws LibraryException {
        try {
            return index.vectors(space).labelled(new LabelQuery(sought.itself()), ALL, null);
        } catch (StoreException e) {
            throw new LibraryException(e);
        }
    }
}
