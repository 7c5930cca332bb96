package semblance.ui.models;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.Rows;
import semblance.ui.look.Texts;

/**
 * One line at the foot of the window about the download that goes on, or that failed; not there at
 * all when there is nothing to say. Its clock keeps all that is shown of models up to date.
 */
public final class ModelStrip extends StackPane {
    private static final Duration TICK = Duration.millis(100);

    private final ModelsViewModel model;
    private final Runnable showModels;
    private final Timeline clock;
    private final BooleanProperty hasLine = new SimpleBooleanProperty();
    private Subscription watching = Subscription.EMPTY;

    /**
     * @param pageShown while it is true the page of models tells all that this line would
     */
    public ModelStrip(
            ModelsViewModel model, ObservableValue<Boolean> pageShown, Runnable showModels) {
        this.model = model;
        this.showModels = showModels;
        setId("model-strip");
        getStyleClass().add("indexing-strip");
        this.clock = new Timeline(new KeyFrame(TICK, event -> model.poll()));
        clock.setCycleCount(Animation.INDEFINITE);
        model.busyProperty()
                .subscribe(isBusy -> {
                    if (isBusy) {
                        clock.play();
                    } else {
                        clock.stop();
                    }
                });
        model.downloadingProperty().subscribe(this::follow);
        visibleProperty().bind(hasLine.flatMap(has -> pageShown.map(shown -> has && !shown)));
        managedProperty().bind(visibleProperty());
    }

    private void follow(@Nullable ModelItem item) {
        watching.unsubscribe();
        watching =
                item == null
                        ? Subscription.EMPTY
                        : item.place().problemProperty().subscribe(problem -> show(item, problem));
        if (item == null) {
            getChildren().clear();
            hasLine.set(false);
        }
    }

    private void show(ModelItem item, String problem) {
        Label name = new Label(ModelWords.name(item.entry()));
        name.getStyleClass().add("strip-title");
        HBox line = new HBox();
        line.getStyleClass().add("strip-line");
        line.setAlignment(Pos.CENTER_LEFT);
        Hyperlink more = new Hyperlink(Texts.of("models.all"));
        more.setOnAction(event -> {
            showModels.run();
            more.setVisited(false);
        });
        if (problem.isEmpty()) {
            WorkLine work = new WorkLine(item.place(), ModelWords.name(item.entry()));
            HBox.setHgrow(work, Priority.ALWAYS);
            work.put(name, more);
            line.getChildren().add(work);
        } else {
            Label sentence = new Label(problem, Icons.icon(Feather.ALERT_TRIANGLE, "danger"));
            sentence.setId("model-strip-problem");
            sentence.setWrapText(true);
            Button again = new Button(Texts.of("models.again"));
            again.setId("model-strip-again");
            again.setOnAction(event -> model.download(item));
            Rows words = new Rows(name, sentence, again, more);
            words.getStyleClass().add("strip-words");
            HBox.setHgrow(words, Priority.ALWAYS);
            line.getChildren()
                    .addAll(
                            words,
                            Icons.button(
                                    Feather.X,
                                    Texts.of("models.strip.close"),
                                    () -> model.forgetDownload(item)));
        }
        getChildren().setAll(line);
        hasLine.set(true);
    }
}
