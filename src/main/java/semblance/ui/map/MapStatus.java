package semblance.ui.map;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import semblance.atlas.AtlasProgress;
import semblance.ui.look.Texts;

/** The line below the map: how far it is, and what can be done about it. */
final class MapStatus extends HBox {
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button(Texts.of("map.cancel"));
    private final Button update = new Button(Texts.of("map.update"));
    private final Button again = new Button(Texts.of("map.again"));
    private final Timeline polls;

    MapStatus(MapViewModel model) {
        getStyleClass().add("map-status");
        setId("map-status");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("map-status-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        cancel.setId("map-cancel");
        cancel.setOnAction(event -> model.cancel());
        update.setId("map-update");
        update.setOnAction(event -> model.update());
        again.setId("map-again");
        again.setOnAction(event -> model.make());
        for (Button button : new Button[] {cancel, update, again}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        polls = new Timeline(new KeyFrame(Duration.millis(100), event -> model.poll()));
        polls.setCycleCount(Animation.INDEFINITE);
        model.stateProperty().subscribe(this::show);
    }

    private void show(MapState state) {
        if (state instanceof MapState.Making) {
            polls.play();
        } else {
            polls.stop();
        }
        boolean isSeen =
                switch (state) {
                    case MapState.Making(var progress) -> making(progress);
                    case MapState.Joining _ -> working(Texts.of("map.status.joining"));
                    case MapState.Shown(var waiting) -> {
                        words.setText(Texts.of("map.status.waiting", waiting));
                        getChildren().setAll(words, update);
                        yield waiting > 0;
                    }
                    case MapState.Stopped _ -> {
                        words.setText(Texts.of("map.status.stopped"));
                        getChildren().setAll(words, again);
                        yield true;
                    }
                    case MapState.Failed(var sentence) -> {
                        words.setText(sentence);
                        getChildren().setAll(words, again);
                        yield true;
                    }
                    case MapState.Loading _ -> working(Texts.of("map.status.reading"));
                    case MapState.Empty _, MapState.TooFew _ -> false;
                };
        setVisible(isSeen);
        setManaged(isSeen);
    }

    private boolean working(String what) {
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        words.setText(what);
        getChildren().setAll(words, bar);
        return true;
    }

    private boolean making(AtlasProgress progress) {
        words.setText(
                switch (progress.step()) {
                    case READING -> Texts.of("map.status.reading");
                    case COMPARING -> Texts.of("map.status.comparing");
                    case ARRANGING -> Texts.of("map.status.arranging");
                    case NAMING -> Texts.of("map.status.naming");
                });
        bar.setProgress(progress.share());
        if (!getChildren().contains(cancel)) {
            getChildren().setAll(words, bar, cancel);
        }
        return true;
    }
}
