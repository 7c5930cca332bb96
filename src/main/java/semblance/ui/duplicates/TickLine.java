package semblance.ui.duplicates;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.util.List;

/** How much is ticked, and its way to the trash, which is asked for once more. */
final class TickLine extends StackPane {
    private final DuplicatesViewModel model;
    private final Decisions decisions;
    private final Label ticked = new Label();
    private final Label question = new Label();
    private final Button trash =
            new Button(Texts.of("duplicates.trash"), Icons.icon(Feather.TRASH_2));
    private final Button clear = new Button(Texts.of("duplicates.untick"));
    private final Button yes =
            new Button(Texts.of("duplicates.trash"), Icons.icon(Feather.TRASH_2));
    private final HBox usual = new HBox();
    private final HBox asked = new HBox();

    TickLine(DuplicatesViewModel model, Decisions decisions) {
        this.model = model;
        this.decisions = decisions;
        getStyleClass().add("tick-line");
        ticked.setId("duplicates-ticked");
        question.setId("duplicates-question");
        question.setWrapText(true);
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("busy");
        busy.setMaxSize(20, 20);
        busy.visibleProperty().bind(decisions.busyProperty());
        busy.managedProperty().bind(busy.visibleProperty());
        Button best = new Button(Texts.of("duplicates.best"), Icons.icon(Feather.CHECK_SQUARE));
        best.setId("duplicates-best");
        best.setOnAction(event -> model.ticks().allButTheBest(model.shownProperty().get()));
        best.disableProperty().bind(model.shownProperty().map(List::isEmpty));
        clear.setId("duplicates-untick");
        clear.getStyleClass().add("flat");
        clear.setOnAction(event -> model.ticks().clear());
        trash.setId("duplicates-trash");
        trash.getStyleClass().add("accent");
        trash.setOnAction(event -> decisions.ask());
        ticked.setWrapText(true);
        HBox.setHgrow(ticked, Priority.ALWAYS);
        ticked.setMaxWidth(Double.MAX_VALUE);
        FlowPane buttons = buttons(best, clear, trash);
        HBox.setHgrow(buttons, Priority.SOMETIMES);
        usual.getStyleClass().add("ticks");
        usual.setAlignment(Pos.CENTER_LEFT);
        usual.getChildren().addAll(busy, ticked, buttons);
        Button no = new Button(Texts.of("duplicates.dont"));
        no.setId("duplicates-dont");
        no.setCancelButton(false);
        no.setOnAction(event -> decisions.dontAsk());
        yes.setId("duplicates-do");
        yes.getStyleClass().add("danger");
        yes.setOnAction(event -> decisions.trash());
        HBox.setHgrow(question, Priority.ALWAYS);
        question.setMaxWidth(Double.MAX_VALUE);
        FlowPane answers = buttons(no, yes);
        HBox.setHgrow(answers, Priority.SOMETIMES);
        asked.getStyleClass().addAll("ticks", "asked");
        asked.setAlignment(Pos.CENTER_LEFT);
        asked.getChildren().addAll(question, answers);
        getChildren().addAll(usual, asked);
        model.ticks().changesProperty().subscribe(now -> show());
        model.shownProperty().subscribe(now -> show());
        decisions.askingProperty().subscribe(now -> show());
        decisions.busyProperty().subscribe(now -> show());
    }

    private static FlowPane buttons(Button... buttons) {
        FlowPane pane = new FlowPane(8, 8, buttons);
        pane.setAlignment(Pos.CENTER_RIGHT);
        pane.setPrefWrapLength(640);
        return pane;
    }

    private void show() {
        int count = model.ticks().files().size();
        String size = Words.size(model.ticks().bytes());
        boolean asking = decisions.askingProperty().get();
        boolean wasAsking = asked.isVisible();
        boolean any = !model.allProperty().get().isEmpty() || count > 0;
        setVisible(any);
        setManaged(any);
        ticked.setText(
                decisions.busyProperty().get()
                        ? Texts.of("duplicates.trashing")
                        : count == 0
                                ? Texts.of("duplicates.ticked.none")
                                : Texts.of("duplicates.ticked", count, size));
        trash.setDisable(count == 0 || decisions.busyProperty().get());
        clear.setDisable(count == 0);
        question.setText(Texts.of("duplicates.ask", count, size));
        usual.setVisible(!asking);
        usual.setManaged(!asking);
        asked.setVisible(asking);
        asked.setManaged(asking);
        if (asking && !wasAsking) {
            yes.requestFocus();
        }
    }
}
