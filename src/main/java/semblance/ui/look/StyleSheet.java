package semblance.ui.look;

import javafx.scene.Parent;

import java.net.URL;
import java.util.Objects;

/** The window's own style sheet, which lies on top of the theme's. */
public final class StyleSheet {
    private static final String PLACE = "/semblance/ui/semblance.css";

    private StyleSheet() {}

    /** Dresses a window or a dialog. */
    public static void addTo(Parent root) {
        URL sheet = Objects.requireNonNull(StyleSheet.class.getResource(PLACE), PLACE);
        root.getStyleClass().add("semblance");
        root.getStylesheets().add(sheet.toExternalForm());
        TextScale.addTo(root);
    }
}
