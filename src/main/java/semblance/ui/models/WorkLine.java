package semblance.ui.models;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.models.ModelProgress;
import semblance.ui.look.Icons;
import semblance.ui.look.Rows;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;

/**
 * How far work on a model is, in one line with a button to end it; not there while none goes on.
 */
final class WorkLine extends HBox {
    private static final int BAR_WIDTH = 160;
    private static final int TITLE_WIDTH = 220;

    private final String name;
    private final Label title = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label figures = new Label();
    private final Rows words = new Rows();
    private final Button stop;

    /**
     * @param name of what is worked on, for screen readers
     */
    WorkLine(Workplace place, String name) {
        this.name = name;
        getStyleClass().add("work-line");
        setAlignment(Pos.CENTER_LEFT);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.setMinWidth(0);
        title.maxWidthProperty().bind(TextScale.follow(TITLE_WIDTH));
        title.setTooltip(new Tooltip());
        title.getTooltip().textProperty().bind(title.textProperty());
        bar.setPrefWidth(BAR_WIDTH);
        figures.getStyleClass().add("quiet");
        figures.setWrapText(true);
        words.getStyleClass().add("strip-words");
        words.getChildren().addAll(title, bar, figures);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        stop = Icons.button(Feather.PAUSE, Texts.of("models.pause"), place::stop);
        stop.getStyleClass().add("model-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(words, stop);
        place.workProperty().subscribe(this::show);
    }

    /** Says more in the same line, before and after what is said of the work. */
    void put(Node before, Node after) {
        words.getChildren().addFirst(before);
        words.getChildren().addLast(after);
    }

    private static double share(@Nullable ModelProgress progress) {
        return progress == null || progress.total() == 0
                ? ProgressBar.INDETERMINATE_PROGRESS
                : (double) progress.bytes() / (double) progress.total();
    }

    private void show(@Nullable ModelWork work) {
        setVisible(work != null);
        setManaged(work != null);
        if (work == null) {
            return;
        }
        title.setText(ModelWords.title(work));
        ModelProgress progress = work.progress();
        figures.setText(ModelWords.figures(progress));
        bar.setProgress(share(progress));
        bar.setAccessibleText(Texts.of("models.of", title.getText(), name));
        stop.setVisible(work.kind().canBeStopped());
        stop.setDisable(work.isEnding());
        boolean isDownload = work.kind() == ModelWork.Kind.DOWNLOAD;
        String stops = isDownload ? Texts.of("models.pause") : Texts.of("models.stop");
        if (!stops.equals(stop.getText())) {
            stop.setText(stops);
            stop.setGraphic(Icons.icon(isDownload ? Feather.PAUSE : Feather.X));
            stop.setTooltip(new Tooltip(stops));
            stop.setAccessibleText(Texts.of("models.of", stops, name));
        }
    }
}
