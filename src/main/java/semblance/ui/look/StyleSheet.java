package semblance.ui.look;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The window's own style sheets, which lie on top of the theme's. They are in {@code em} and so
 * follow the scale of text; but for the sizes of icons, whose em would be their own size, so these
 * are multiplied here. Belongs to the JavaFX thread.
 */
public final class StyleSheet {
    private static final String DARK = "dark";
    private static final String FOLDER = "/semblance/ui/";
    private static final Pattern ICON_SIZE = Pattern.compile("(-fx-icon-size: )(\\d+)px");

    private StyleSheet() {}

    /** Dresses a window or a dialog. */
    public static void addTo(Parent root) {
        root.getStyleClass().add("semblance");
        add(root, "semblance.css");
        TextScale.addTo(root);
        root.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .subscribe(showing -> {
                    if (Boolean.TRUE.equals(showing)) {
                        beDarkAsOwner(root);
                    }
                });
    }

    /** A dialog is dark where the window below it is. */
    private static void beDarkAsOwner(Parent root) {
        if (root.getScene().getWindow() instanceof Stage stage
                && stage.getOwner() != null
                && stage.getOwner().getScene().getRoot().lookup("." + DARK) != null
                && !root.getStyleClass().contains(DARK)) {
            root.getStyleClass().add(DARK);
        }
    }

    /**
     * Dresses a part of a window in a sheet of its own as well.
     *
     * @param name of a file beside {@code semblance.css}
     */
    public static void add(Parent part, String name) {
        URL sheet = Objects.requireNonNull(StyleSheet.class.getResource(FOLDER + name), name);
        part.getStylesheets().add(scaled(sheet, TextScale.factor()));
        ChangeListener<Number> listener =
                (scale, before, now) ->
                        part.getStylesheets()
                                .replaceAll(it ->
                                        it.equals(scaled(sheet, before.doubleValue()))
                                                ? scaled(sheet, now.doubleValue())
                                                : it);
        // The part keeps its listener, and not the listener the part.
        part.getProperties().put(name, listener);
        TextScale.factorProperty().addListener(new WeakChangeListener<>(listener));
    }

    private static String scaled(URL sheet, double factor) {
        if (factor == 1) {
            return sheet.toExternalForm();
        }
        try (InputStream file = sheet.openStream()) {
            String css =
                    ICON_SIZE
                            .matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                            .replaceAll(size ->
                                    String.format(
                                            Locale.ROOT,
                                            "%s%.0fpx",
                                            size.group(1),
                                            factor * Integer.parseInt(size.group(2))));
            return "data:text/css;base64,"
                    + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It is a part of the program.
            throw new UncheckedIOException(e);
        }
    }
}
