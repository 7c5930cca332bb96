package semblance.ui.look;

import javafx.css.PseudoClass;

import org.kordamp.ikonli.feather.Feather;

import semblance.media.MediaKind;

/** The icon and the words for a kind of file. */
public final class KindLook {
    private KindLook() {}

    /** Returns the state of a node, for its style, that shows a file of a kind. */
    public static PseudoClass state(MediaKind kind) {
        return PseudoClass.getPseudoClass(kind.word());
    }

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
            case IMAGE -> Texts.of("look.picture");
            case AUDIO -> Texts.of("look.sound");
            case VIDEO -> Texts.of("look.video");
        };
    }

    /** Returns the word for many: Pictures, Sounds, Videos. */
    public static String many(MediaKind kind) {
        return switch (kind) {
            case IMAGE -> Texts.of("look.pictures");
            case AUDIO -> Texts.of("look.sounds");
            case VIDEO -> Texts.of("look.videos");
        };
    }

    /** Returns "1 picture", "12 sounds". */
    public static String count(MediaKind kind, long n) {
        return switch (kind) {
            case IMAGE -> Texts.of("look.pictures.count", n);
            case AUDIO -> Texts.of("look.sounds.count", n);
            case VIDEO -> Texts.of("look.videos.count", n);
        };
    }
}
