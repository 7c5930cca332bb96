package semblance.ui.duplicates;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.Rows;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;
import semblance.ui.results.HeadLine;

import java.util.List;

/** How much is ticked, and its way to the trash, which is asked for once more. */
final class TickLine extends StackPane {
    private static final double GAP = 8;

    private final DuplicatesViewModel model;
    private final Decisions decisions;
    private final Label ticked = new Label();
    private final Label question = new Label();
    private final Button trash =
            new Button(Texts.of("duplicates.trash"), Icons.icon(Feather.TRASH_2));
    private final Button clear = new Button(Texts.of("duplicates.untick"));
    private final Button yes =
            new Button(Texts.of("duplicates.trash"), Icons.icon(Feather.TRASH_2));
    private final HeadLine usual;
    private final HeadLine asked;

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
        usual = new HeadLine(rows(busy, ticked), rows(best, clear, trash));
        usual.getStyleClass().add("ticks");
        Button no = new Button(Texts.of("duplicates.dont"));
        no.setId("duplicates-dont");
        no.setCancelButton(false);
        no.setOnAction(event -> decisions.dontAsk());
        yes.setId("duplicates-do");
        yes.getStyleClass().add("danger");
        yes.setOnAction(event -> decisions.trash());
        asked = new HeadLine(rows(question), rows(no, yes));
        asked.getStyleClass().addAll("ticks", "asked");
        getChildren().addAll(usual, asked);
        model.ticks().changesProperty().subscribe(now -> show());
        model.shownProperty().subscribe(now -> show());
        decisions.askingProperty().subscribe(now -> show());
        decisions.busyProperty().subscribe(now -> show());
    }

    private static Rows rows(Node... nodes) {
        Rows rows = new Rows(nodes);
        rows.setHgap(GAP);
        rows.setVgap(GAP);
        rows.setAlignment(Pos.CENTER_LEFT);
        return rows;
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
