package semblance.ui;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Texts;

/** The pages of the window, one of which is shown. */
enum Place {
    SEARCH,
    DUPLICATES,
    MAP,
    MODELS;

    String title() {
        return switch (this) {
            case SEARCH -> Texts.of("window.place.search");
            case DUPLICATES -> Texts.of("window.place.duplicates");
            case MAP -> Texts.of("window.place.map");
            case MODELS -> Texts.of("window.place.models");
        };
    }

    Feather icon() {
        return switch (this) {
            case SEARCH -> Feather.SEARCH;
            case DUPLICATES -> Feather.COPY;
            case MAP -> Feather.MAP;
            case MODELS -> Feather.CPU;
        };
    }

    /** The key that leads here. */
    String key() {
        return switch (this) {
            case SEARCH -> "Shortcut+1";
            case DUPLICATES -> "Shortcut+2";
            case MAP -> "Shortcut+3";
            case MODELS -> "Shortcut+M";
        };
    }
}
