package semblance.ui;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.feather.Feather;

import semblance.settings.LibraryList.Entry;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;
import semblance.ui.settings.LibrariesViewModel;
import semblance.ui.settings.LibraryDialogs;
import semblance.ui.settings.LiveSettings;

/** The name of the library that is open, and the way to the others. */
final class LibraryMenu extends MenuButton {
    static final String KEY = "Shortcut+Shift+L";

    private final LibrariesViewModel libraries;
    private final LibraryDialogs dialogs;
    private final Runnable manage;

    LibraryMenu(
            LibrariesViewModel libraries,
            LiveSettings settings,
            LibraryDialogs dialogs,
            Runnable manage) {
        this.libraries = libraries;
        this.dialogs = dialogs;
        this.manage = manage;
        setId("library-menu");
        getStyleClass().addAll("flat", "library-menu");
        setMinWidth(0);
        setTooltip(
                new Tooltip(
                        Texts.of(
                                "window.libraries", KeyCombination.valueOf(KEY).getDisplayText())));
        settings.property().map(it -> it.libraries()).subscribe(now -> fill());
    }

    private void fill() {
        String name = LibrariesViewModel.name(libraries.current());
        setText(name);
        setAccessibleText(Texts.of("window.libraries.current", name));
        getItems().clear();
        ToggleGroup group = new ToggleGroup();
        for (Entry library : libraries.all()) {
            RadioMenuItem item = new RadioMenuItem(LibrariesViewModel.name(library));
            item.setToggleGroup(group);
            item.setSelected(libraries.isCurrent(library));
            item.setOnAction(event -> libraries.open(library));
            // A name may hold what a menu would take for the mark of a key.
            item.setMnemonicParsing(false);
            getItems().add(item);
        }
        MenuItem create =
                new MenuItem(Texts.of("window.libraries.create"), Icons.icon(Feather.PLUS));
        create.setOnAction(event ->
                dialogs.name(Texts.of("window.libraries.create.title"), "")
                        .ifPresent(libraries::create));
        MenuItem all =
                new MenuItem(Texts.of("window.libraries.manage"), Icons.icon(Feather.SETTINGS));
        all.setOnAction(event -> manage.run());
        getItems().addAll(new SeparatorMenuItem(), create, all);
    }
}
