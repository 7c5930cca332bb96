package semblance.atlas;

import org.jspecify.annotations.Nullable;

/**
 * How far the making of a map is.
 *
 * @param share of the whole work, 0 to 1
 * @param soFar the map as it is now; null before its points have places
 */
public record AtlasProgress(Step step, double share, @Nullable Atlas soFar) {
    /** What is being done. */
    public enum Step {
        READING,
        COMPARING,
        ARRANGING,
        NAMING
    }
}
