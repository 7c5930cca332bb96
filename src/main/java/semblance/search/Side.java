package semblance.search;

import semblance.media.MediaKind;

import java.util.Set;

/** What a file is compared by: its pictures or its sounds. A film has both. */
enum Side {
    PICTURES(MediaKind.IMAGE),
    SOUNDS(MediaKind.AUDIO);

    private final MediaKind pure;

    Side(MediaKind pure) {
        this.pure = pure;
    }

    /** Returns the kind of file that has this side alone. */
    MediaKind pure() {
        return pure;
    }

    /** Returns the kinds of file that have this side. */
    Set<MediaKind> kinds() {
        return Set.of(pure, MediaKind.VIDEO);
    }
}
