package semblance.ui.duplicates;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

import java.util.List;

/** What was done last, and the way back. It stays until it is closed or something else is done. */
final class NoticeLine extends HBox {
    /** More sentences than these are counted only. */
    private static final int SHOWN = 5;

    private final Label sentence = new Label();
    private final VBox details = new VBox();
    private final Button undo =
            new Button(Texts.of("duplicates.undo"), Icons.icon(Feather.ROTATE_CCW));

    NoticeLine(Decisions decisions) {
        getStyleClass().add("notice-line");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setId("duplicates-notice");
        sentence.setWrapText(true);
        details.getStyleClass().add("notice-details");
        VBox words = new VBox(sentence, details);
        HBox.setHgrow(words, Priority.ALWAYS);
        undo.setId("duplicates-undo");
        undo.getStyleClass().add("small");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setTooltip(new Tooltip(KeyCombination.valueOf("Shortcut+Z").getDisplayText()));
        undo.setOnAction(event -> decisions.undo());
        Button close =
                Icons.button(
                        Feather.X, Texts.of("duplicates.notice.close"), decisions::closeNotice);
        getChildren().addAll(words, undo, close);
        decisions.noticeProperty().subscribe(this::show);
    }

    /** Leads the keyboard to the way back, if there is one. */
    void focus() {
        if (isVisible() && undo.isVisible()) {
            undo.requestFocus();
        }
    }

    private void show(@Nullable Notice notice) {
        setVisible(notice != null);
        setManaged(notice != null);
        if (notice == null) {
            return;
        }
        sentence.setText(notice.sentence());
        undo.setVisible(notice.canUndo());
        undo.setManaged(notice.canUndo());
        List<String> all = notice.details();
        details.getChildren().clear();
        all.stream().limit(SHOWN).forEach(this::addDetail);
        if (all.size() > SHOWN) {
            addDetail(Texts.of("duplicates.stays.more", all.size() - SHOWN));
        }
    }

    private void addDetail(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("file-fact");
        label.setWrapText(true);
        details.getChildren().add(label);
    }
}
