package semblance.search;

import semblance.embed.EmbeddedSample;
import semblance.embed.EmbeddingSpace;

import java.util.List;

/**
 * What is asked of one space.
 *
 * @param vectors to be near to, at least one
 * @param why what a result does, in words, such as "resembles the query"
 */
record Question(EmbeddingSpace space, List<EmbeddedSample> vectors, String why) {
    Question {
        vectors = List.copyOf(vectors);
    }
}
