package semblance.ui.results;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.feather.Feather;

import semblance.media.MediaKind;
import semblance.search.SearchResult;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

import java.util.function.Consumer;

/** The actions on one result as a menu; the keys named in it work in the grid. */
final class ResultMenu extends ContextMenu {
    /** Here begin the ways to open the file itself. */
    private static final int FIRST_OF_FILE = 5;

    ResultMenu(SearchResult result, ResultActions actions) {
        getItems()
                .addAll(
                        item(
                                "Find similar",
                                Feather.SEARCH,
                                "Shortcut+Enter",
                                result,
                                actions::findSimilar),
                        item(
                                Texts.of("search.result.more"),
                                Feather.PLUS_CIRCLE,
                                "Shortcut+Plus",
                                result,
                                actions::moreLikeThis),
                        item(
                                Texts.of("search.result.less"),
                                Feather.MINUS_CIRCLE,
                                "Shortcut+Minus",
                                result,
                                actions::lessLikeThis),
                        item(
                                Texts.of("search.result.add"),
                                Feather.PLUS,
                                "",
                                result,
                                actions::addToSearch),
                        new SeparatorMenuItem(),
                        item("Open", Feather.EXTERNAL_LINK, "Enter", result, actions::open),
                        item(
                                "Show in folder",
                                Feather.FOLDER,
                                "Shortcut+Shift+O",
                                result,
                                actions::showInFolder),
                        item("Copy path", Feather.COPY, "Shortcut+C", result, actions::copyPath));
        if (result.kind() != MediaKind.AUDIO) {
            String words = result.kind() == MediaKind.VIDEO ? "Copy this frame" : "Copy picture";
            MenuItem picture = item(words, Feather.IMAGE, "", result, actions::copyPicture);
            picture.setDisable(!result.online());
            getItems().add(picture);
        }
        if (!result.online()) {
            getItems().get(FIRST_OF_FILE).setDisable(true);
            getItems().get(FIRST_OF_FILE + 1).setDisable(true);
        }
    }

    private static MenuItem item(
            String words,
            Feather icon,
            String key,
            SearchResult result,
            Consumer<SearchResult> action) {
        MenuItem item = new MenuItem(words, Icons.icon(icon));
        if (!key.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(key));
        }
        item.setOnAction(event -> action.accept(result));
        return item;
    }
}
