package semblance.search;

import semblance.embed.EmbeddedSample;
import semblance.embed.EmbeddingSpace;

import java.util.List;

/**
 * What is asked of one space.
 *
 * @param side whether it is a space of pictures or of sounds
 * @param vectors to be near to, at least one
 * @param why what a result does, in words, such as "resembles the query"
 * @param weight how much its answer counts beside other answers
 */
record Question(
        Side side, EmbeddingSpace space, List<EmbeddedSample> vectors, String why, double weight) {
    Question {
        vectors = List.copyOf(vectors);
    }
}
