package semblance.ui;

import javafx.stage.Stage;

import semblance.settings.Behaviour;
import semblance.ui.settings.LiveSettings;

/** What becomes of the work when the window is closed: asked once, if the person wants that. */
final class ClosingQuestion {
    private ClosingQuestion() {}

    /** Returns the choice that is kept, or the answer; ASK if the window shall stay. */
    static Behaviour.AtClose answer(Stage stage, LiveSettings settings) {
        Behaviour.AtClose kept = settings.now().behaviour().atClose();
        if (kept != Behaviour.AtClose.ASK) {
            return kept;
        }
        Dialogs.Closing answer = Dialogs.closing(stage);
        if (answer.remember()) {
            settings.change(it -> it.withBehaviour(of -> of.withAtClose(answer.choice())));
        }
        return answer.choice();
    }
}
