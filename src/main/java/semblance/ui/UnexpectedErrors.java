package semblance.ui;

import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;

import semblance.media.ErrorCode;
import semblance.ui.look.StyleSheet;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Set;

/** Tells of each bug once, with a short code, and lets the program go on. */
final class UnexpectedErrors implements Thread.UncaughtExceptionHandler {
    private static final ButtonType COPY =
            new ButtonType("Copy details", ButtonBar.ButtonData.LEFT);

    private final Window owner;
    private final String version;
    private final Set<String> told = new HashSet<>();

    UnexpectedErrors(Window owner, String version) {
        this.owner = owner;
        this.version = version;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        Platform.runLater(() -> tell(error));
    }

    private void tell(Throwable error) {
        String code = ErrorCode.of(error);
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        System.err.println("Unexpected error " + code + "\n" + trace);
        if (!told.add(code)) {
            return;
        }
        Alert alert = new Alert(Alert.AlertType.ERROR);
        alert.initOwner(owner);
        StyleSheet.addTo(alert.getDialogPane());
        alert.setTitle("Semblance");
        alert.setHeaderText("Something went wrong that should not");
        alert.setContentText(
                "Your files and your library are safe, and you can go on.\nError code: " + code);
        alert.getButtonTypes().setAll(COPY, ButtonType.CLOSE);
        alert.getDialogPane()
                .lookupButton(COPY)
                .addEventFilter(
                        ActionEvent.ACTION,
                        event -> {
                            ClipboardContent content = new ClipboardContent();
                            content.putString(details(code, trace.toString()));
                            var _ = Clipboard.getSystemClipboard().setContent(content);
                            event.consume();
                        });
        alert.show();
    }

    private String details(String code, String trace) {
        return "Semblance %s, error %s%nJava %s, %s %s%n%s"
                .formatted(
                        version,
                        code,
                        Runtime.version(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        trace);
    }
}
