package semblance.ui.preview;

import javafx.scene.control.Label;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import semblance.search.Same;
import semblance.ui.look.Texts;

/** Says that a file holds the very same recording or film as the query, and where. */
final class SameLine extends Label {
    SameLine(Same same) {
        super(words(same), new FontIcon(Feather.CHECK_CIRCLE));
        getStyleClass().add("same-line");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setMaxWidth(Double.MAX_VALUE);
    }

    /** Returns one sentence with both times. */
    static String words(Same same) {
        String inQuery = TimeText.joined(same.inQuery());
        String inFile = TimeText.joined(same.inFile());
        return switch (same.what()) {
            case RECORDING -> Texts.of("preview.same.recording", inQuery, inFile);
            case FILM -> Texts.of("preview.same.film", inQuery, inFile);
        };
    }
}
