package semblance.ui.results;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

/** What can be done with several results at once; seen while several are chosen. */
final class ChosenBar extends FlowPane {
    ChosenBar(ResultsViewModel model, ResultActions actions) {
        setId("chosen-bar");
        getStyleClass().add("chosen-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label count = new Label();
        count.setId("chosen-count");
        Button compare = new Button(Texts.of("results.menu.compare"), Icons.icon(Feather.COLUMNS));
        compare.setId("compare");
        compare.setOnAction(event -> actions.compare(model.chosen()));
        Button map = new Button(Texts.of("results.menu.map"), Icons.icon(Feather.MAP));
        map.setId("show-on-map");
        map.setOnAction(event -> actions.showOnMap(model.chosen()));
        Button files = new Button(Texts.of("results.chosen.copy"), Icons.icon(Feather.CLIPBOARD));
        files.setId("copy-files");
        files.setOnAction(event -> actions.copyFiles(model.chosen()));
        MenuButton export =
                new MenuButton(Texts.of("results.export"), Icons.icon(Feather.DOWNLOAD));
        export.setId("export-chosen");
        export.getItems().add(new MenuItem(Texts.of("results.export")));
        export.setOnShowing(
                event -> export.getItems().setAll(ResultMenu.exports(model.chosen(), actions)));
        Button none =
                Icons.button(
                        Feather.X,
                        Texts.of("results.chosen.none"),
                        () -> model.selection().leadAlone());
        getChildren().addAll(count, compare, map, files, export, none);
        model.chosenProperty()
                .subscribe(now -> {
                    setVisible(now.size() > 1);
                    setManaged(isVisible());
                    count.setText(Texts.of("results.chosen", now.size()));
                    compare.setDisable(now.size() > ResultMenu.MOST_COMPARED);
                });
    }
}
