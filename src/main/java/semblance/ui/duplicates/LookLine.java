package semblance.ui.duplicates;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import semblance.duplicates.LookProgress;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.time.Duration;
import java.time.Instant;

/** How far a look is, or when the last one was. */
final class LookLine extends HBox {
    private static final double LEAST_BAR = 60;

    private final DuplicatesViewModel model;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button(Texts.of("duplicates.cancel"));
    private final Button again =
            Icons.button(Feather.REFRESH_CW, Texts.of("duplicates.again"), () -> {});

    LookLine(DuplicatesViewModel model) {
        this.model = model;
        getStyleClass().add("look-line");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("duplicates-progress");
        words.getStyleClass().add("file-fact");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Texts.of("duplicates.looking"));
        bar.setMinWidth(LEAST_BAR);
        HBox.setHgrow(bar, Priority.ALWAYS);
        again.setMinWidth(USE_PREF_SIZE);
        cancel.setId("duplicates-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        again.setId("duplicates-again");
        again.setOnAction(event -> model.look());
        getChildren().addAll(words, bar, cancel, again);
        model.stateProperty().subscribe(now -> show());
        model.lookedAtProperty().subscribe(now -> show());
        model.countsProperty().subscribe(now -> show());
    }

    private void show() {
        LookState state = model.stateProperty().get();
        boolean looking = state instanceof LookState.Looking;
        bar.setVisible(looking);
        bar.setManaged(looking);
        cancel.setVisible(looking);
        cancel.setManaged(looking);
        again.setVisible(!looking);
        again.setManaged(!looking);
        if (state instanceof LookState.Looking(LookProgress progress)) {
            bar.setProgress(
                    progress.total() == 0
                            ? ProgressBar.INDETERMINATE_PROGRESS
                            : (double) progress.done() / progress.total());
            words.setText(sentence(progress));
        } else {
            Instant when = model.lookedAtProperty().get();
            Counts.Sum sum = model.countsProperty().get().all();
            words.setText(
                    when == null
                            ? ""
                            : Texts.of(
                                    "duplicates.sum",
                                    sum.groups(),
                                    Words.size(sum.bytes()),
                                    DuplicateWords.when(when)));
        }
        setVisible(looking || !words.getText().isEmpty());
        setManaged(isVisible());
    }

    private static String sentence(LookProgress progress) {
        Duration left = progress.left();
        if (progress.total() == 0) {
            return Texts.of("duplicates.looking.begins");
        }
        return left == null
                ? Texts.of(
                        "duplicates.progress", progress.done(), progress.total(), progress.found())
                : Texts.of(
                        "duplicates.progress.left",
                        progress.done(),
                        progress.total(),
                        progress.found(),
                        Words.wait(left));
    }
}
