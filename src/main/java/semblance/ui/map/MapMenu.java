package semblance.ui.map;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.feather.Feather;

import semblance.atlas.AtlasItem;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

import java.nio.file.Path;
import java.util.List;

/** What can be done with one file of the map. */
final class MapMenu extends ContextMenu {
    MapMenu(AtlasItem item, MapHooks hooks) {
        Path file = item.path();
        MenuItem similar =
                entry(
                        Texts.of("map.menu.similar"),
                        Feather.SEARCH,
                        () -> hooks.findSimilar(List.of(file)));
        MenuItem open =
                entry(Texts.of("map.menu.open"), Feather.EXTERNAL_LINK, () -> hooks.open(file));
        MenuItem folder =
                entry(Texts.of("map.menu.folder"), Feather.FOLDER, () -> hooks.showInFolder(file));
        MenuItem copy =
                entry(
                        Texts.of("map.menu.copy"),
                        Feather.COPY,
                        () -> hooks.copyPaths(List.of(file)));
        open.setDisable(!item.online());
        folder.setDisable(!item.online());
        getItems().addAll(similar, new SeparatorMenuItem(), open, folder, copy);
    }

    private static MenuItem entry(String words, Feather icon, Runnable action) {
        MenuItem entry = new MenuItem(words, Icons.icon(icon));
        entry.setOnAction(event -> action.run());
        return entry;
    }
}
