package semblance.ui;

import javafx.scene.Parent;

import semblance.ui.look.StyleSheet;

import java.net.URL;
import java.util.Objects;

/** The style of the window's own parts, on top of what all parts share. */
final class WindowSheet {
    private static final String PLACE = "/semblance/ui/window.css";

    private WindowSheet() {}

    static void addTo(Parent root) {
        StyleSheet.addTo(root);
        URL sheet = Objects.requireNonNull(WindowSheet.class.getResource(PLACE), PLACE);
        root.getStylesheets().add(sheet.toExternalForm());
    }
}
