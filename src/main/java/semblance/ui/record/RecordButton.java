package semblance.ui.record;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

/** Begins a recording; where there is no microphone it is grey and says why. */
final class RecordButton extends StackPane {
    RecordButton(RecordViewModel model) {
        String ready = Texts.of("record.begin");
        Button button = Icons.button(Feather.MIC, ready, model::toggle);
        button.setId("search-record");
        getChildren().add(button);
        // A button that is disabled shows no tooltip of its own.
        Tooltip reason = new Tooltip(ready);
        Tooltip.install(this, reason);
        setOnMouseEntered(event -> model.check());
        model.state()
                .subscribe(state -> {
                    String words = state instanceof RecordState.Unavailable(var why) ? why : ready;
                    button.setDisable(state instanceof RecordState.Unavailable);
                    button.setAccessibleHelp(words);
                    reason.setText(words);
                });
    }
}
