package semblance.ui.map;

import semblance.ui.look.Texts;

/** What the colours of the points say. */
public enum ColorBy {
    KIND,
    FOLDER,
    YEAR;

    String title() {
        return switch (this) {
            case KIND -> Texts.of("map.color.kind");
            case FOLDER -> Texts.of("map.color.folder");
            case YEAR -> Texts.of("map.color.year");
        };
    }
}
