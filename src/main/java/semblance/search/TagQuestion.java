package semblance.search;

import semblance.embed.EmbeddingSpace;

import java.util.List;

/**
 * What words ask of the labels of one space.
 *
 * @param sought the things that the words name, at least one
 */
record TagQuestion(Side side, EmbeddingSpace space, List<Sought> sought) {
    TagQuestion {
        sought = List.copyOf(sought);
    }
}
