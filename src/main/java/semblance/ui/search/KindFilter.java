package semblance.ui.search;

import org.jspecify.annotations.Nullable;

import semblance.media.MediaKind;

import java.util.Set;

/** Which kinds of file are searched for. */
public enum KindFilter {
    ALL("All", null),
    PICTURES("Pictures", MediaKind.IMAGE),
    SOUNDS("Sounds", MediaKind.AUDIO),
    VIDEOS("Videos", MediaKind.VIDEO);

    private final String label;
    private final @Nullable MediaKind only;

    KindFilter(String label, @Nullable MediaKind only) {
        this.label = label;
        this.only = only;
    }

    public String label() {
        return label;
    }

    public Set<MediaKind> kinds() {
        return only == null ? Set.of(MediaKind.values()) : Set.of(only);
    }
}
