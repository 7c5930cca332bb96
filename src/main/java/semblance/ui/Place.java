package semblance.ui;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Texts;

/** The pages of the window, one of which is shown. */
enum Place {
    SEARCH,
    DUPLICATES,
    MAP,
    MODELS,
    SETTINGS;

    String title() {
        return switch (this) {
            case SEARCH -> Texts.of("window.place.search");
            case DUPLICATES -> Texts.of("window.place.duplicates");
            case MAP -> Texts.of("window.place.map");
            case MODELS -> Texts.of("window.place.models");
            case SETTINGS -> Texts.of("window.place.settings");
        };
    }

    Feather icon() {
        return switch (this) {
            case SEARCH -> Feather.SEARCH;
            case DUPLICATES -> Feather.COPY;
            case MAP -> Feather.MAP;
            case MODELS -> Feather.CPU;
            case SETTINGS -> Feather.SETTINGS;
        };
    }

    /** Returns the page of a name, the search if there is none of that name. */
    static Place named(String name) {
        for (Place place : values()) {
            if (place.name().equals(name)) {
                return place;
            }
        }
        return SEARCH;
    }

    /** The key that leads here. */
    String key() {
        return switch (this) {
            case SEARCH -> "Shortcut+1";
            case DUPLICATES -> "Shortcut+2";
            case MAP -> "Shortcut+3";
            case MODELS -> "Shortcut+M";
            case SETTINGS -> "Shortcut+Comma";
        };
    }
}
