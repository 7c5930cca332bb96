package semblance.ui.look;

import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;

/** The button that closes a dialog: JavaFX's own speaks the language of the system. */
public final class CloseButton {
    private CloseButton() {}

    public static ButtonType type() {
        return new ButtonType(Texts.of("look.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
    }
}
