package semblance.search;

import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.engine.Engine;
import semblance.engine.ModelException;

import java.util.List;

/**
 * The one place that says what a model is told of a person's words. Networks of words and pictures
 * have learnt from captions, so the words are given plainly and as a caption, and the direction is
 * the mean of both (prompt ensembling: Radford et al., "Learning transferable visual models from
 * natural language supervision", ICML 2021, section 3.1.4). Models of words and sounds are given
 * the plain words alone.
 */
final class Prompts {
    private static final String CAPTION = "a photo of ";

    private Prompts() {}

    static List<String> of(String words, Side side) {
        String plain = words.strip();
        return switch (side) {
            case PICTURES -> List.of(plain, CAPTION + plain);
            case SOUNDS -> List.of(plain);
        };
    }

    /** Returns where words point in a space that understands them. */
    static Embedding embed(String words, Side side, EmbeddingSpace space, Engine engine)
            throws ModelException, InterruptedException {
        float[] sum = new float[space.dimension()];
        for (Embedding prompt : engine.embedTexts(of(words, side), space)) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += prompt.vector()[i];
            }
        }
        return Embedding.ofDirection(space, sum);
    }
}
