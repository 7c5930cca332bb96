package semblance.ui.record;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.time.Duration;

/** A recording that goes on: how loud, how long, and the ways to end it. */
final class RecordStrip extends HBox {
    private static final double SILENT_SECONDS = 1.5;
    private static final double SILENT_LEVEL = 0.02;

    RecordStrip(RecordViewModel model) {
        getStyleClass().add("record-strip");
        setAlignment(Pos.CENTER_LEFT);
        Region dot = new Region();
        dot.getStyleClass().add("record-dot");
        Label words = new Label(Texts.of("record.going"));
        words.setMinWidth(USE_PREF_SIZE);
        Label time = new Label();
        time.getStyleClass().add("record-time");
        time.setMinWidth(USE_PREF_SIZE);
        model.seconds()
                .subscribe(seconds -> {
                    boolean silent =
                            seconds.doubleValue() > SILENT_SECONDS
                                    && model.loudest().get() < SILENT_LEVEL;
                    words.setText(silent ? Texts.of("record.silent") : Texts.of("record.going"));
                    time.setText(
                            Words.clock(Duration.ofMillis((long) (1000 * seconds.doubleValue())))
                                    + " / "
                                    + Words.clock(Take.LIMIT));
                });
        Button stop = new Button(Texts.of("record.search"), Icons.icon(Feather.SEARCH));
        stop.setId("record-stop");
        stop.getStyleClass().addAll("accent", "record-stop");
        stop.setAccessibleText(Texts.of("record.search.help"));
        stop.setOnAction(event -> model.toggle());
        stop.setMinWidth(USE_PREF_SIZE);
        Button cancel = Icons.button(Feather.X, Texts.of("record.cancel"), model::cancel);
        cancel.setId("record-cancel");
        getChildren().addAll(dot, words, meter(model), time, stop, cancel);
        stop.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        model.toggle();
                        event.consume();
                    }
                });
        visibleProperty()
                .subscribe(seen -> {
                    if (seen) {
                        stop.requestFocus();
                    }
                });
    }

    private static StackPane meter(RecordViewModel model) {
        Region bar = new Region();
        bar.getStyleClass().add("record-level");
        StackPane meter = new StackPane(bar);
        meter.getStyleClass().add("record-meter");
        meter.setAlignment(Pos.CENTER_LEFT);
        meter.setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        meter.setAccessibleText(Texts.of("record.loudness"));
        meter.setMinWidth(0);
        meter.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(meter, Priority.ALWAYS);
        bar.maxWidthProperty().bind(meter.widthProperty().multiply(model.level()));
        return meter;
    }
}
