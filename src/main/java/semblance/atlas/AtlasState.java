package semblance.atlas;

import org.jspecify.annotations.Nullable;

/**
 * What there is of a map.
 *
 * @param atlas null if none is kept
 * @param files how many files of this side the library has
 * @param waiting how many of them have vectors but no place on the map
 */
public record AtlasState(@Nullable Atlas atlas, int files, int waiting) {
    /** A map with more newcomers than this part of its files no longer shows how things lie. */
    private static final double STALE_SHARE = .2;

    /** Tells whether there are enough files for a map. */
    public boolean isEnough() {
        return files >= Atlas.LEAST;
    }

    /** Tells whether the map is to be made anew, rather than added to. */
    public boolean isToBeMade() {
        return isEnough()
                && (atlas == null
                        || atlas.newcomers() + waiting > STALE_SHARE * (atlas.size() + waiting));
    }
}
