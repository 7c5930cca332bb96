package semblance.ui.preview;

import atlantafx.base.theme.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The looks of the pane's buttons; each has a name for those who cannot see its icon. */
final class Buttons {
    private Buttons() {}

    /** Returns a button of an icon only. */
    static Button icon(Feather icon, String name, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "preview-icon-button");
        name(button, name);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Returns a button of an icon only that stays pressed. */
    static ToggleButton toggle(Feather icon, String name) {
        ToggleButton button = new ToggleButton("", new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "preview-icon-button");
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        return button;
    }

    /** Returns a button of an icon and words. */
    static Button text(Feather icon, String words, String hint, Runnable action) {
        Button button = new Button(words, new FontIcon(icon));
        button.getStyleClass().add("preview-text-button");
        button.setTooltip(new Tooltip(hint));
        button.setAccessibleText(words);
        button.setAccessibleHelp(hint);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Changes the icon and the name of a button. */
    static void change(Button button, Feather icon, String name) {
        button.setGraphic(new FontIcon(icon));
        name(button, name);
    }

    private static void name(Button button, String name) {
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
    }
}
