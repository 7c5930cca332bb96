package semblance.ui.library;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import semblance.library.FileOutcome;
import semblance.media.Stage;
import semblance.ui.look.CloseButton;
import semblance.ui.look.CoreWords;
import semblance.ui.look.StyleSheet;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.util.List;
import java.util.stream.Collectors;

/** The files that could not be indexed, each with the step and the reason. */
public final class FailuresDialog extends Dialog<ButtonType> {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 480;

    /**
     * @param retry starts a run that tries them again
     */
    public FailuresDialog(Window owner, List<FileOutcome.Failed> failures, Runnable retry) {
        initOwner(owner);
        ButtonType again =
                new ButtonType(Texts.of("library.failures.retry"), ButtonBar.ButtonData.LEFT);
        ButtonType copy =
                new ButtonType(Texts.of("library.failures.copy"), ButtonBar.ButtonData.LEFT);
        setTitle(Texts.of("library.failures.title"));
        setResizable(true);
        ListView<FileOutcome.Failed> list = new ListView<>();
        list.setId("failures");
        list.getItems().setAll(failures);
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(new Label(Texts.of("library.failures.none")));
        list.setAccessibleText(Texts.of("library.failures.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        Label head = new Label(Texts.of("library.failures.count", failures.size()));
        head.setWrapText(true);
        head.setMinHeight(Label.USE_PREF_SIZE);
        VBox content = new VBox(head, list);
        content.getStyleClass().add("dialog-list");
        DialogPane pane = getDialogPane();
        StyleSheet.addTo(pane);
        pane.setContent(content);
        pane.setPrefSize(
                Math.min(TextScale.px(WIDTH), owner.getWidth()),
                Math.min(TextScale.px(HEIGHT), owner.getHeight()));
        pane.getStyleClass().add("wide-dialog");
        pane.getButtonTypes().setAll(copy, again, CloseButton.type());
        for (ButtonType type : pane.getButtonTypes()) {
            Button button = (Button) pane.lookupButton(type);
            // The longest word does not make all of them as long.
            ButtonBar.setButtonUniformSize(button, false);
            button.setMinWidth(Button.USE_PREF_SIZE);
        }
        ((Button) pane.lookupButton(copy))
                .addEventFilter(
                        javafx.event.ActionEvent.ACTION,
                        event -> {
                            copy(failures);
                            event.consume();
                        });
        setResultConverter(button -> button);
        resultProperty()
                .subscribe(button -> {
                    if (again.equals(button)) {
                        retry.run();
                    }
                });
    }

    private static void copy(List<FileOutcome.Failed> failures) {
        ClipboardContent content = new ClipboardContent();
        content.putString(
                failures.stream()
                        .map(f -> f.path() + "\t" + f.stage().word() + "\t" + f.reason())
                        .collect(Collectors.joining("\n")));
        var _ = Clipboard.getSystemClipboard().setContent(content);
    }

    private static String words(Stage stage) {
        return switch (stage) {
            case SCAN -> Texts.of("library.stage.scan");
            case READ -> Texts.of("library.stage.read");
            case DECODE -> Texts.of("library.stage.decode");
            case EMBED -> Texts.of("library.stage.embed");
            case STORE -> Texts.of("library.stage.store");
        };
    }

    private static final class Cell extends ListCell<FileOutcome.Failed> {
        private final Label name = new Label();
        private final Label stage = new Label();
        private final Label reason = new Label();
        private final Label folder = new Label();
        private final VBox box;

        Cell() {
            name.getStyleClass().add("cell-title");
            stage.getStyleClass().add("pill");
            stage.setMinWidth(USE_PREF_SIZE);
            folder.getStyleClass().add("quiet");
            folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            reason.setWrapText(true);
            box = new VBox(new HBox(8, name, stage), reason, folder);
            box.getStyleClass().add("failure-cell");
            box.setMinWidth(0);
            box.setPrefWidth(1);
        }

        @Override
        protected void updateItem(FileOutcome.Failed item, boolean empty) {
            super.updateItem(item, empty);
            if (empty) {
                setGraphic(null);
                return;
            }
            name.setText(Words.name(item.path()));
            stage.setText(words(item.stage()));
            reason.setText(CoreWords.of(item.reason()));
            folder.setText(String.valueOf(item.path().getParent()));
            setTooltip(new Tooltip(item.path().toString()));
            setGraphic(box);
        }
    }
}
