package semblance.ui.results;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.feather.Feather;

import semblance.media.MediaKind;
import semblance.search.SearchResult;
import semblance.search.export.Format;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

import java.util.List;

/** The actions on results as a menu; the keys named in it work in the grid. */
final class ResultMenu extends ContextMenu {
    /** More lie side by side on no screen. */
    static final int MOST_COMPARED = 4;

    /**
     * @param chosen all that are chosen, {@code result} among them
     */
    ResultMenu(SearchResult result, List<SearchResult> chosen, ResultActions actions) {
        if (chosen.size() > 1) {
            addForMany(chosen, actions);
        } else {
            addForOne(result, actions);
        }
    }

    private void addForOne(SearchResult result, ResultActions actions) {
        List<SearchResult> one = List.of(result);
        MenuItem open =
                item(
                        Texts.of("results.menu.open"),
                        Feather.EXTERNAL_LINK,
                        "Enter",
                        () -> actions.open(result));
        MenuItem show =
                item(
                        Texts.of("results.menu.folder"),
                        Feather.FOLDER,
                        "Shortcut+Shift+O",
                        () -> actions.showInFolder(result));
        open.setDisable(!result.online());
        show.setDisable(!result.online());
        getItems()
                .addAll(
                        item(
                                Texts.of("results.menu.similar"),
                                Feather.SEARCH,
                                "Shortcut+Enter",
                                () -> actions.findSimilar(result)),
                        item(
                                Texts.of("search.result.more"),
                                Feather.PLUS_CIRCLE,
                                "Plus",
                                () -> actions.moreLikeThis(result)),
                        item(
                                Texts.of("search.result.less"),
                                Feather.MINUS_CIRCLE,
                                "Minus",
                                () -> actions.lessLikeThis(result)),
                        item(
                                Texts.of("search.result.add"),
                                Feather.PLUS,
                                "",
                                () -> actions.addToSearch(result)),
                        new SeparatorMenuItem(),
                        open,
                        show,
                        onMap(one, actions),
                        new SeparatorMenuItem(),
                        item(
                                Texts.of("results.menu.path", 1),
                                Feather.COPY,
                                "Shortcut+C",
                                () -> actions.copyPaths(one)));
        addFiles(one, actions);
        if (result.kind() != MediaKind.AUDIO) {
            MenuItem picture =
                    item(
                            result.kind() == MediaKind.VIDEO
                                    ? Texts.of("results.menu.frame")
                                    : Texts.of("results.menu.picture"),
                            Feather.IMAGE,
                            "",
                            () -> actions.copyPicture(result));
            picture.setDisable(!result.online());
            getItems().add(picture);
        }
    }

    private void addForMany(List<SearchResult> chosen, ResultActions actions) {
        MenuItem compare =
                item(
                        Texts.of("results.menu.compare"),
                        Feather.COLUMNS,
                        "Shortcut+Shift+D",
                        () -> actions.compare(chosen));
        compare.setDisable(chosen.size() > MOST_COMPARED);
        getItems()
                .addAll(
                        compare,
                        onMap(chosen, actions),
                        new SeparatorMenuItem(),
                        item(
                                Texts.of("results.menu.path", chosen.size()),
                                Feather.COPY,
                                "Shortcut+C",
                                () -> actions.copyPaths(chosen)));
        addFiles(chosen, actions);
        Menu export = new Menu(Texts.of("results.export"), Icons.icon(Feather.DOWNLOAD));
        export.getItems().addAll(exports(chosen, actions));
        getItems().addAll(new SeparatorMenuItem(), export);
    }

    private static MenuItem onMap(List<SearchResult> results, ResultActions actions) {
        return item(
                Texts.of("results.menu.map"),
                Feather.MAP,
                "Shortcut+Shift+M",
                () -> actions.showOnMap(results));
    }

    private void addFiles(List<SearchResult> results, ResultActions actions) {
        MenuItem files =
                item(
                        Texts.of("results.menu.files", results.size()),
                        Feather.CLIPBOARD,
                        "Shortcut+Shift+C",
                        () -> actions.copyFiles(results));
        files.setDisable(results.stream().noneMatch(SearchResult::online));
        getItems().add(files);
    }

    /** Returns the ways to write results into a file. */
    static List<MenuItem> exports(List<SearchResult> results, ResultActions actions) {
        return List.of(
                item(
                        Texts.of("results.export.html"),
                        Feather.GRID,
                        "",
                        () -> actions.export(results, Format.HTML)),
                item(
                        Texts.of("results.export.csv"),
                        Feather.LIST,
                        "",
                        () -> actions.export(results, Format.CSV)),
                item(
                        Texts.of("results.export.json"),
                        Feather.CODE,
                        "",
                        () -> actions.export(results, Format.JSON)));
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
