package semblance.ui.record;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.look.Icons;

/** Begins a recording; where there is no microphone it is grey and says why. */
final class RecordButton extends StackPane {
    private static final String WORDS = "Search by a sound from the microphone (Ctrl+R)";

    RecordButton(RecordViewModel model) {
        Button button = Icons.button(Feather.MIC, WORDS, model::toggle);
        button.setId("search-record");
        getChildren().add(button);
        // A button that is disabled shows no tooltip of its own.
        Tooltip reason = new Tooltip(WORDS);
        Tooltip.install(this, reason);
        setOnMouseEntered(event -> model.check());
        model.state()
                .subscribe(state -> {
                    String words = state instanceof RecordState.Unavailable(var why) ? why : WORDS;
                    button.setDisable(state instanceof RecordState.Unavailable);
                    button.setAccessibleHelp(words);
                    reason.setText(words);
                });
    }
}
