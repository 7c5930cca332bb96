package semblance.ui.library;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.kordamp.ikonli.feather.Feather;

import semblance.library.IndexingProgress;
import semblance.library.IndexingReport;
import semblance.ui.look.CoreWords;
import semblance.ui.look.Icons;
import semblance.ui.look.Rows;
import semblance.ui.look.TextScale;
import semblance.ui.look.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line about the indexing run at the foot of the window: how far it is while it goes on, what
 * it did after its end; not there at all when there is nothing to say.
 */
public final class IndexingStrip extends StackPane {
    private static final Duration TICK = Duration.millis(100);
    private static final int TICKS_PER_REFRESH = 20;
    private static final int BAR_WIDTH = 160;
    private static final int LEAST_CURRENT = 60;

    private final LibraryViewModel library;
    private final IndexingViewModel model;
    private final Runnable showFailures;
    private final Timeline clock;
    private int ticks;

    private final Label phase = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label figures = new Label();
    private final Label current = new Label();
    private final Button pause = Icons.button(Feather.PAUSE, Texts.of("library.pause"), () -> {});
    private final Hyperlink failedSoFar = new Hyperlink();
    private final HBox live = new HBox();

    public IndexingStrip(LibraryViewModel library, Runnable showFailures) {
        this.library = library;
        this.model = library.indexing();
        this.showFailures = showFailures;
        setId("indexing-strip");
        getStyleClass().add("indexing-strip");
        this.clock = new Timeline(new KeyFrame(TICK, event -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        buildLive();
        model.runningProperty().subscribe(this::showState);
        model.reportProperty().subscribe(report -> showState());
        model.problemProperty().subscribe(sentence -> showState());
        model.progressProperty().subscribe(this::showProgress);
        model.pausedProperty().subscribe(this::showPaused);
        model.restProperty().subscribe(rest -> showCurrent());
        showState();
    }

    private void buildLive() {
        live.getStyleClass().add("strip-line");
        live.setAlignment(Pos.CENTER_LEFT);
        phase.getStyleClass().add("strip-title");
        bar.setPrefWidth(BAR_WIDTH);
        bar.setAccessibleText(Texts.of("library.progress"));
        figures.setWrapText(true);
        failedSoFar.setOnAction(event -> showFailures.run());
        failedSoFar.getStyleClass().add("danger-link");
        current.getStyleClass().add("quiet");
        current.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        current.setMinWidth(0);
        current.setMaxWidth(Double.MAX_VALUE);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(current.textProperty());
        current.setTooltip(whole);
        // Less than a few letters would say nothing.
        current.visibleProperty()
                .bind(current.widthProperty().greaterThan(TextScale.follow(LEAST_CURRENT)));
        HBox.setHgrow(current, Priority.ALWAYS);
        pause.setId("indexing-pause");
        pause.setOnAction(event -> model.pauseOrResume());
        Button cancel = Icons.button(Feather.X, Texts.of("library.stop"), model::cancel);
        cancel.setId("indexing-cancel");
        cancel.disableProperty().bind(model.endingProperty());
        Rows words = new Rows(phase, bar, figures, failedSoFar);
        words.getStyleClass().add("strip-words");
        live.getChildren().addAll(words, current, pause, cancel);
    }

    private void tick() {
        model.poll();
        ticks++;
        if (ticks % TICKS_PER_REFRESH == 0) {
            library.refresh();
        }
    }

    private void showState() {
        IndexingReport report = model.reportProperty().get();
        if (model.runningProperty().get()) {
            show(live);
            clock.play();
        } else {
            clock.stop();
            if (!model.problemProperty().get().isEmpty()) {
                show(problemLine(model.problemProperty().get()));
            } else if (report != null) {
                show(reportLine(report));
            } else {
                getChildren().clear();
                setVisible(false);
                setManaged(false);
            }
        }
    }

    private void show(Node line) {
        getChildren().setAll(line);
        setVisible(true);
        setManaged(true);
    }

    private void showProgress(IndexingProgress now) {
        showPhase();
        boolean counting =
                now.phase() == IndexingProgress.Phase.SCANNING
                        || now.phase() == IndexingProgress.Phase.PREPARING
                        || now.found() == 0;
        bar.setProgress(
                counting
                        ? ProgressBar.INDETERMINATE_PROGRESS
                        : (double) now.done() / (double) now.found());
        figures.setText(IndexingWords.figures(now));
        showCurrent();
        failedSoFar.setText(Texts.of("library.failed", now.failed()));
        failedSoFar.setVisible(now.failed() > 0);
        failedSoFar.setManaged(now.failed() > 0);
    }

    private void showPhase() {
        boolean rests = model.pausedProperty().get();
        phase.setText(
                rests
                        ? Texts.of("library.phase.paused")
                        : IndexingWords.phase(model.progressProperty().get()));
    }

    /** Whoever does not know why it waits would think that it hangs. */
    private void showCurrent() {
        Rest rest = model.restProperty().get();
        current.setText(
                model.pausedProperty().get() && rest != Rest.NONE
                        ? rest.words()
                        : CoreWords.of(model.progressProperty().get().current()));
    }

    private void showPaused(boolean paused) {
        showPhase();
        showCurrent();
        String words = paused ? Texts.of("library.resume") : Texts.of("library.pause");
        pause.setGraphic(Icons.icon(paused ? Feather.PLAY : Feather.PAUSE));
        pause.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        pause.setAccessibleText(words);
        pause.setTooltip(new Tooltip(words));
    }

    private HBox reportLine(IndexingReport report) {
        List<Node> nodes = new ArrayList<>();
        boolean clean = report.failures().isEmpty() && !report.cancelled();
        nodes.add(
                clean
                        ? Icons.icon(Feather.CHECK_CIRCLE, "success")
                        : Icons.icon(Feather.INFO, "quiet-icon"));
        Label summary = new Label(IndexingWords.summary(report));
        summary.setId("indexing-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        nodes.add(summary);
        if (!report.failures().isEmpty()) {
            Hyperlink failed =
                    new Hyperlink(Texts.of("library.failed.files", report.failures().size()));
            failed.setId("indexing-failures");
            failed.getStyleClass().add("danger-link");
            failed.setMinWidth(Region.USE_PREF_SIZE);
            failed.setOnAction(event -> showFailures.run());
            nodes.add(failed);
        }
        if (!report.notices().isEmpty()) {
            Label notices = new Label(notices(report, " "));
            notices.setGraphic(Icons.icon(Feather.ALERT_TRIANGLE, "warning"));
            notices.getStyleClass().add("quiet");
            notices.setTooltip(new Tooltip(notices(report, "\n")));
            nodes.add(notices);
        }
        return ended(nodes);
    }

    private static String notices(IndexingReport report, String between) {
        return report.notices().stream().map(CoreWords::of).collect(Collectors.joining(between));
    }

    private HBox problemLine(String sentence) {
        Label label = new Label(sentence, Icons.icon(Feather.ALERT_TRIANGLE, "danger"));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return ended(List.of(label));
    }

    private HBox ended(List<Node> nodes) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox();
        line.getStyleClass().add("strip-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(nodes);
        line.getChildren()
                .addAll(
                        space,
                        Icons.button(Feather.X, Texts.of("library.dismiss"), model::dismiss));
        return line;
    }
}
