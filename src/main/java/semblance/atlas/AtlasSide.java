package semblance.atlas;

import semblance.media.MediaKind;

import java.util.Locale;
import java.util.Set;

/** What files are compared by on a map. A film lies on both, by its frames and by its sound. */
public enum AtlasSide {
    PICTURES(MediaKind.IMAGE),
    SOUNDS(MediaKind.AUDIO);

    private final MediaKind pure;

    AtlasSide(MediaKind pure) {
        this.pure = pure;
    }

    /** Returns the kind of file that has this side alone. */
    MediaKind pure() {
        return pure;
    }

    /** Returns the kinds of file that lie on this map. */
    public Set<MediaKind> kinds() {
        return Set.of(pure, MediaKind.VIDEO);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
