package semblance.ui.duplicates;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import semblance.duplicates.NotAMatch;
import semblance.ui.look.CloseButton;
import semblance.ui.look.StyleSheet;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;

/** The pairs that a person has said are no match, each of which can be taken back. */
final class NotMatchesDialog {
    private static final double WIDTH = 520;
    private static final double HEIGHT = 320;

    private final Dialog<ButtonType> dialog = new Dialog<>();

    NotMatchesDialog(Node owner, DuplicatesViewModel model, Decisions decisions) {
        dialog.initOwner(owner.getScene().getWindow());
        dialog.setTitle(Texts.of("duplicates.notmatches.title"));
        StyleSheet.addTo(dialog.getDialogPane());
        ListView<NotAMatch> list = new ListView<>();
        list.setId("duplicates-parted-list");
        list.setPrefSize(TextScale.px(WIDTH), TextScale.px(HEIGHT));
        list.setAccessibleText(Texts.of("duplicates.notmatches.title"));
        list.setPlaceholder(new Label(Texts.of("duplicates.notmatches.none")));
        list.setCellFactory(view -> new PairCell(decisions));
        model.choicesProperty()
                .subscribe(now -> list.getItems().setAll(now.notMatches().reversed()));
        dialog.getDialogPane().setContent(list);
        dialog.getDialogPane().getButtonTypes().setAll(CloseButton.type());
    }

    void show() {
        dialog.show();
    }

    private static final class PairCell extends ListCell<NotAMatch> {
        private final Decisions decisions;

        PairCell(Decisions decisions) {
            this.decisions = decisions;
        }

        @Override
        protected void updateItem(NotAMatch pair, boolean empty) {
            super.updateItem(pair, empty);
            setText(null);
            if (empty || pair == null) {
                setGraphic(null);
                return;
            }
            Label names =
                    new Label(
                            Texts.of("duplicates.notmatches.pair", pair.name(), pair.otherName()));
            names.setWrapText(true);
            names.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(names, Priority.ALWAYS);
            Button back = new Button(Texts.of("duplicates.notmatches.back"));
            back.getStyleClass().addAll("small", "take-back");
            back.setMinWidth(USE_PREF_SIZE);
            back.setOnAction(event -> decisions.takeBack(pair));
            HBox line = new HBox(8, names, back);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
        }
    }
}
