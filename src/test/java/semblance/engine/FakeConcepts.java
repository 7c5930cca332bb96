package semblance.engine;

import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A joint space with a gap as real ones have it: all pictures lie in one cone, all texts in
 * another, and what they mean moves both a little in the same direction. Cosines of a text and a
 * picture are about .2 for strangers and .3 for those that mean the same; two pictures are at least
 * .8 alike.
 */
public final class FakeConcepts {
    /** Many dimensions, as real spaces have, so that noise is small in each. */
    public static final EmbeddingSpace JOINT = new EmbeddingSpace("fake-joint", "none", "1", 64);

    private static final List<String> KNOWN =
            List.of(
                    "beach", "night", "dog", "people", "city", "forest", "snow", "music", "car",
                    "flower");
    private static final int FIRST_CONCEPT = 2;
    private static final float MEANING = 0.4f;
    private static final float NOISE = 0.2f;

    private FakeConcepts() {}

    static boolean isJoint(EmbeddingSpace space) {
        return space.modelId().contains("joint");
    }

    /** Returns the vector of a moment such as "10+beach+night"; the number adds its own noise. */
    public static Embedding picture(String moment, EmbeddingSpace space) {
        return embedding(moment, space, 1, 0);
    }

    /** Returns the vector of a text; words that are not known mean nothing. */
    public static Embedding text(String text, EmbeddingSpace space) {
        return embedding(text, space, 0.25f, 1);
    }

    private static Embedding embedding(
            String words, EmbeddingSpace space, float ofPictures, float ofTexts) {
        float[] vector = new float[space.dimension()];
        vector[0] = ofPictures;
        vector[1] = ofTexts;
        Random random = new Random(words.hashCode());
        for (int i = FIRST_CONCEPT; i < vector.length; i++) {
            vector[i] += NOISE * (float) (random.nextGaussian() / Math.sqrt(vector.length));
        }
        for (String word : words.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
            int concept = KNOWN.indexOf(word);
            if (concept >= 0) {
                vector[FIRST_CONCEPT + concept] += MEANING;
            }
        }
        return Embedding.ofDirection(space, vector);
    }
}
