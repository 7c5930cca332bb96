package semblance.ui;

import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;

import java.util.List;

/** Lists all {@link Shortcuts}, in as many columns as the window below has room for. */
final class ShortcutsDialog {
    /** Around the dialog some of the window is seen. */
    private static final double MARGIN = 160;

    private static final double COLUMN_WIDTH = 460;
    private static final int MOST_COLUMNS = 2;

    private ShortcutsDialog() {}

    static void show(Window owner) {
        List<Shortcuts.Group> groups = Shortcuts.groups();
        double room = (owner.getWidth() - MARGIN) / TextScale.px(COLUMN_WIDTH);
        HBox columns = new HBox();
        columns.getStyleClass().add("shortcut-columns");
        int most = Math.clamp((long) room, 1, MOST_COLUMNS);
        int lines = groups.stream().mapToInt(ShortcutsDialog::lines).sum() / most;
        VBox column = column(columns);
        int filled = 0;
        for (Shortcuts.Group group : groups) {
            boolean isFull = filled > 0 && filled + lines(group) / 2 > lines;
            if (isFull && columns.getChildren().size() < most) {
                column = column(columns);
                filled = 0;
            }
            column.getChildren().add(of(group));
            filled += lines(group);
        }
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setId("shortcuts");
        scroll.setFitToWidth(true);
        // A dialog is as high as its content would like to be, however high the screen is.
        scroll.setPrefHeight(owner.getHeight() - MARGIN);
        scroll.setPrefWidth(most * TextScale.px(COLUMN_WIDTH));
        Dialog<ButtonType> dialog = Dialogs.plain(owner, Texts.of("window.keys"), scroll);
        dialog.getDialogPane().getStyleClass().add("wide-dialog");
        dialog.show();
        // The keys of a list that is read by scrolling.
        scroll.requestFocus();
    }

    /** Returns how high a group is, in lines; a heading counts for more than one. */
    private static int lines(Shortcuts.Group group) {
        return group.shortcuts().size() + 2;
    }

    private static VBox column(HBox columns) {
        VBox column = new VBox();
        column.getStyleClass().add("shortcut-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        columns.getChildren().add(column);
        return column;
    }

    private static VBox of(Shortcuts.Group group) {
        Label title = new Label(group.title());
        title.getStyleClass().add("section-title");
        VBox rows = new VBox(title);
        rows.getStyleClass().add("shortcut-group");
        for (Shortcuts.Shortcut shortcut : group.shortcuts()) {
            Label what = new Label(shortcut.what());
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            what.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(what, Priority.ALWAYS);
            HBox row = new HBox(what, alternatives(shortcut.combinations()));
            row.getStyleClass().add("shortcut-row");
            rows.getChildren().add(row);
        }
        return rows;
    }

    private static HBox alternatives(List<String> combinations) {
        HBox box = new HBox();
        box.getStyleClass().add("shortcut-alternatives");
        combinations.forEach(it -> box.getChildren().add(keys(Shortcuts.keys(it))));
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    /** Returns keys drawn as keys. */
    static Node keys(List<String> keys) {
        HBox box = new HBox(4);
        for (String key : keys) {
            Label label = new Label(key);
            label.getStyleClass().add("key");
            label.setMinWidth(Region.USE_PREF_SIZE);
            box.getChildren().add(label);
        }
        return box;
    }
}
