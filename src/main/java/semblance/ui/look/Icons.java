package semblance.ui.look;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.feather.FeatherIkonHandler;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes icons, and buttons that are only an icon. */
public final class Icons {
    private Icons() {}

    /** Returns an icon with further style classes for its size and colour. */
    public static FontIcon icon(Feather glyph, String... styles) {
        FontIcon icon = new FontIcon(glyph);
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    /**
     * Returns the font to draw an icon's text with, where it is no node of a scene: an icon itself
     * learns its font from style sheets only. The first icon that is made loads it.
     */
    public static Font font(double size) {
        return Font.font(new FeatherIkonHandler().getFontFamily(), size);
    }

    /**
     * Returns a flat button that shows an icon.
     *
     * @param words what it does, for the tooltip and for screen readers
     */
    public static Button button(Feather glyph, String words, Runnable action) {
        Button button = new Button(words, icon(glyph));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> action.run());
        return button;
    }
}
