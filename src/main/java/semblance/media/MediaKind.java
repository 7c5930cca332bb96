package semblance.media;

import java.util.Locale;
import java.util.Optional;

/** The three kinds of file that a library holds. */
public enum MediaKind {
    IMAGE,
    AUDIO,
    VIDEO;

    /** Returns the word for this kind on the command line and in JSON: image, audio or video. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind whose {@link #word} is given, in any case. */
    public static Optional<MediaKind> ofWord(String word) {
        for (MediaKind kind : values()) {
            if (kind.word().equalsIgnoreCase(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
