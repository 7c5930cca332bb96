package semblance.ui.search;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaKind;
import semblance.ui.look.Texts;

import java.util.Set;

/** Which kinds of file are searched for. */
public enum KindFilter {
    ALL(null),
    PICTURES(MediaKind.IMAGE),
    SOUNDS(MediaKind.AUDIO),
    VIDEOS(MediaKind.VIDEO);

    private final @Nullable MediaKind only;

    KindFilter(@Nullable MediaKind only) {
        this.only = only;
    }

    /** Returns the one that lets some kinds through; all, if none lets exactly these. */
    public static KindFilter of(Set<MediaKind> kinds) {
        for (KindFilter filter : values()) {
            if (filter.kinds().equals(kinds)) {
                return filter;
            }
        }
        return ALL;
    }

    public String label() {
        return switch (this) {
            case ALL -> Texts.of("search.kind.all");
            case PICTURES -> Texts.of("search.kind.pictures");
            case SOUNDS -> Texts.of("search.kind.sounds");
            case VIDEOS -> Texts.of("search.kind.videos");
        };
    }

    /** Returns what a button that chooses it does. */
    String action() {
        return switch (this) {
            case ALL -> Texts.of("search.kind.all.show");
            case PICTURES -> Texts.of("search.kind.pictures.show");
            case SOUNDS -> Texts.of("search.kind.sounds.show");
            case VIDEOS -> Texts.of("search.kind.videos.show");
        };
    }

    public Set<MediaKind> kinds() {
        return only == null ? Set.of(MediaKind.values()) : Set.of(only);
    }
}
