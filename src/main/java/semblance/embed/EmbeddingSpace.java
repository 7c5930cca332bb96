package semblance.embed;

import java.util.regex.Pattern;

/**
 * What makes two vectors comparable: the same model, the same weights, the same preprocessing. An
 * index holds vectors of one space and refuses all others, so models are never mixed.
 *
 * @param modelId the model's name on the command line, such as {@code builtin-look}
 * @param weightsHash the first hexadecimal digits of the weights' SHA-256, or "none"
 * @param preprocessing the version of all that happens before the model, such as "1"
 */
public record EmbeddingSpace(
        String modelId, String weightsHash, String preprocessing, int dimension) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    public EmbeddingSpace {
        for (String word : new String[] {modelId, weightsHash, preprocessing}) {
            if (!WORD.matcher(word).matches()) {
                throw new IllegalArgumentException("not a plain word: " + word);
            }
        }
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension " + dimension);
        }
    }

    /** Returns a name for this space that can be a folder's name on every platform. */
    public String key() {
        return modelId + "~" + weightsHash + "~" + preprocessing + "~" + dimension;
    }
}
