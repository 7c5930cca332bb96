package semblance.ui;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.feather.Feather;

import semblance.settings.Theme;
import semblance.ui.library.LibraryViewModel;
import semblance.ui.look.Icons;

/** The window's one menu. */
final class MainMenu extends MenuButton {
    MainMenu(
            ThemeSwitch theme,
            LibraryViewModel library,
            Runnable addFolder,
            Runnable models,
            Runnable shortcuts,
            Runnable about) {
        super("", Icons.icon(Feather.MENU));
        setId("menu");
        getStyleClass().addAll("button-icon", "flat", "no-arrow");
        setAccessibleText("Menu");
        setTooltip(new Tooltip("Menu"));
        Menu look = new Menu("Theme", Icons.icon(Feather.SUN));
        ToggleGroup group = new ToggleGroup();
        for (Theme choice : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(label(choice));
            item.setToggleGroup(group);
            item.setOnAction(event -> theme.themeProperty().set(choice));
            theme.themeProperty().subscribe(now -> item.setSelected(now == choice));
            look.getItems().add(item);
        }
        getItems()
                .addAll(
                        item("Add a folder\u2026", Feather.FOLDER_PLUS, "", addFolder),
                        item("Update the library", Feather.REFRESH_CW, "F5", library::updateNow),
                        item("Models", Feather.CPU, "Shortcut+M", models),
                        new SeparatorMenuItem(),
                        look,
                        new SeparatorMenuItem(),
                        item("Keyboard shortcuts", Feather.COMMAND, "F1", shortcuts),
                        item("About Semblance", Feather.INFO, "", about));
    }

    private static String label(Theme theme) {
        return switch (theme) {
            case SYSTEM -> "As the system";
            case LIGHT -> "Light";
            case DARK -> "Dark";
        };
    }

    private static MenuItem item(String words, Feather icon, String key, Runnable action) {
        MenuItem item = new MenuItem(words, Icons.icon(icon));
        if (!key.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(key));
        }
        item.setOnAction(event -> action.run());
        return item;
    }
}
