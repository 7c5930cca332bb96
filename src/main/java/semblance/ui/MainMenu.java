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
import semblance.ui.look.Texts;

/** The window's one menu. */
final class MainMenu extends MenuButton {
    MainMenu(
            ThemeSwitch theme,
            LibraryViewModel library,
            Places places,
            Runnable addFolder,
            Runnable shortcuts,
            Runnable about) {
        super("", Icons.icon(Feather.MENU));
        setId("menu");
        getStyleClass().addAll("button-icon", "flat", "no-arrow");
        setAccessibleText(Texts.of("window.menu"));
        setTooltip(new Tooltip(Texts.of("window.menu")));
        Menu look = new Menu(Texts.of("window.menu.theme"), Icons.icon(Feather.SUN));
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
                        item(Texts.of("window.menu.add"), Feather.FOLDER_PLUS, "", addFolder),
                        item(
                                Texts.of("window.menu.update"),
                                Feather.REFRESH_CW,
                                "F5",
                                library::updateNow),
                        new SeparatorMenuItem());
        for (Place place : Place.values()) {
            getItems()
                    .add(item(place.title(), place.icon(), place.key(), () -> places.show(place)));
        }
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        look,
                        new SeparatorMenuItem(),
                        item(Texts.of("window.menu.shortcuts"), Feather.COMMAND, "F1", shortcuts),
                        item(Texts.of("window.menu.about"), Feather.INFO, "", about));
    }

    private static String label(Theme theme) {
        return switch (theme) {
            case SYSTEM -> Texts.of("window.menu.theme.system");
            case LIGHT -> Texts.of("window.menu.theme.light");
            case DARK -> Texts.of("window.menu.theme.dark");
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
