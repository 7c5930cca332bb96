package semblance.ui.duplicates;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;

import semblance.duplicates.Choices;
import semblance.ui.look.Icons;
import semblance.ui.look.Rows;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was decided for all groups: protected folders, rules, and pairs that are no match. */
final class ChoiceLine extends Rows {
    private final DuplicatesViewModel model;
    private final DuplicateDialogs dialogs;
    private final MenuButton folders = new MenuButton("", Icons.icon(Feather.SHIELD));

    ChoiceLine(DuplicatesViewModel model, Decisions decisions, DuplicateDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add("duplicates-choices");
        setAlignment(Pos.CENTER_LEFT);
        folders.setId("duplicates-protected");
        folders.setTooltip(new Tooltip(Texts.of("duplicates.protected.tip")));
        folders.setOnShowing(event -> showFolders());
        Button rules = new Button("", Icons.icon(Feather.LIST));
        rules.setId("duplicates-rules");
        rules.setOnAction(event -> new RulesDialog(this, model).show());
        Button parted = new Button("", Icons.icon(Feather.X));
        parted.setId("duplicates-parted");
        parted.setOnAction(event -> new NotMatchesDialog(this, model, decisions).show());
        model.choicesProperty()
                .subscribe(now -> {
                    folders.setText(
                            Texts.of("duplicates.protected", now.protectedFolders().size()));
                    rules.setText(
                            Texts.of(
                                    "duplicates.rules",
                                    DuplicateWords.rule(now.rules().getFirst())));
                    parted.setText(Texts.of("duplicates.notmatches", now.notMatches().size()));
                    boolean some = !now.notMatches().isEmpty();
                    parted.setVisible(some);
                    parted.setManaged(some);
                });
        showFolders();
        getChildren().addAll(folders, rules, parted);
    }

    private void showFolders() {
        Choices choices = model.choicesProperty().get();
        Set<Path> offered = new LinkedHashSet<>(dialogs.folders());
        offered.addAll(choices.protectedFolders());
        List<MenuItem> items = new ArrayList<>();
        for (Path folder : offered) {
            CheckMenuItem item = new CheckMenuItem(Words.name(folder));
            item.setMnemonicParsing(false);
            item.setSelected(choices.protectedFolders().contains(folder));
            item.setOnAction(event -> protect(folder, item.isSelected()));
            items.add(item);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        MenuItem other = new MenuItem(Texts.of("duplicates.protected.other"));
        other.setOnAction(event ->
                dialogs.chooseFolder(chosen -> chosen.forEach(folder -> protect(folder, true))));
        items.add(other);
        folders.getItems().setAll(items);
    }

    private void protect(Path folder, boolean value) {
        model.choose(choices -> {
            Set<Path> now = new LinkedHashSet<>(choices.protectedFolders());
            if (value) {
                now.add(folder);
            } else {
                now.remove(folder);
            }
            return choices.withProtectedFolders(List.copyOf(now));
        });
    }
}
