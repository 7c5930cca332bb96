package semblance.ui.look;

import org.kordamp.ikonli.feather.Feather;

import semblance.media.MediaKind;

/** The icon and the words for a kind of file. */
public final class KindLook {
    private KindLook() {}

    public static Feather icon(MediaKind kind) {
        return switch (kind) {
            case IMAGE -> Feather.IMAGE;
            case AUDIO -> Feather.MUSIC;
            case VIDEO -> Feather.FILM;
        };
    }

    /** Returns the word for one: Picture, Sound, Video. */
    public static String one(MediaKind kind) {
        return switch (kind) {
            case IMAGE -> "Picture";
            case AUDIO -> "Sound";
            case VIDEO -> "Video";
        };
    }

    /** Returns the word for many: Pictures, Sounds, Videos. */
    public static String many(MediaKind kind) {
        return one(kind) + "s";
    }
}
