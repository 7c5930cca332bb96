package semblance.ui.crash;

import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import semblance.ui.look.StyleSheet;
import semblance.ui.look.Texts;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells of each bug once, with a short code and what can be done: copy details that hold nothing
 * private, look into the log, go on or close the program. Called by any thread.
 */
public final class UnexpectedErrors implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = Logger.getLogger(UnexpectedErrors.class.getName());
    private static final int ROWS = 10;

    private final String version;
    private final Supplier<@Nullable Window> owner;
    private final Supplier<Circumstances> circumstances;
    private final @Nullable Ways ways;
    private final Set<String> told = new HashSet<>();

    /**
     * What the program was doing.
     *
     * @param words for the person who reads the window
     * @param report for whoever reads the report, in English
     */
    public record Circumstances(String words, String report) {}

    /** Where the window leads to. */
    public interface Ways {
        /** Shows the folder of the log. */
        void showLog();

        /** Ends the program in good order. */
        void closeProgram();
    }

    /**
     * @param owner the window over which errors are told, or null while there is none
     * @param circumstances asked on the JavaFX thread
     * @param ways null where an error ends the program anyway
     */
    public UnexpectedErrors(
            String version,
            Supplier<@Nullable Window> owner,
            Supplier<Circumstances> circumstances,
            @Nullable Ways ways) {
        this.version = version;
        this.owner = owner;
        this.circumstances = circumstances;
        this.ways = ways;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        Platform.runLater(() -> tell(error));
    }

    private void tell(Throwable error) {
        Circumstances doing = circumstances.get();
        CrashReport report = CrashReport.of(error, version, doing.report());
        System.err.println("Unexpected error " + report.code() + "\n" + report.trace());
        LOG.log(Level.SEVERE, "Unexpected error " + report.code(), error);
        if (told.add(report.code())) {
            var _ = show(report, doing.words());
        }
    }

    /**
     * Tells of an error that ends the program.
     *
     * @param onRead told when the person has read it
     */
    public void show(Throwable error, Runnable onRead) {
        CrashReport report = CrashReport.of(error, version, circumstances.get().report());
        LOG.log(Level.SEVERE, "Unexpected error " + report.code(), error);
        show(report, "").setOnHidden(event -> onRead.run());
    }

    private Alert show(CrashReport report, String doing) {
        ButtonType copy = button(Texts.of("crash.copy"), ButtonBar.ButtonData.LEFT);
        ButtonType log = button(Texts.of("crash.log"), ButtonBar.ButtonData.LEFT);
        ButtonType end =
                button(
                        Texts.of("crash.close"),
                        ways == null
                                ? ButtonBar.ButtonData.CANCEL_CLOSE
                                : ButtonBar.ButtonData.OTHER);
        ButtonType goOn = button(Texts.of("crash.continue"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.ERROR);
        Window above = owner.get();
        if (above != null && above.isShowing()) {
            alert.initOwner(above);
        }
        StyleSheet.addTo(alert.getDialogPane());
        alert.getDialogPane().setId("crash");
        alert.setTitle(Texts.of("crash.title"));
        alert.setHeaderText(Texts.of("crash.heading"));
        Label words =
                new Label(
                        doing.isEmpty()
                                ? Texts.of("crash.words", report.code())
                                : Texts.of("crash.words.doing", report.code(), doing));
        words.setWrapText(true);
        CheckBox paths = new CheckBox(Texts.of("crash.paths"));
        paths.setId("crash-paths");
        TextArea details = new TextArea();
        details.setId("crash-details");
        details.setEditable(false);
        details.setPrefRowCount(ROWS);
        details.setAccessibleText(Texts.of("crash.details"));
        paths.selectedProperty().subscribe(with -> details.setText(report.text(with)));
        VBox content = new VBox(words, new Label(Texts.of("crash.details")), details, paths);
        content.getStyleClass().add("dialog-list");
        alert.getDialogPane().setContent(content);
        Ways leading = ways;
        if (leading == null) {
            alert.getButtonTypes().setAll(copy, end);
        } else {
            alert.getButtonTypes().setAll(copy, log, end, goOn);
            stayOpen(alert, log, leading::showLog);
            alert.resultProperty()
                    .subscribe(chosen -> {
                        if (end.equals(chosen)) {
                            leading.closeProgram();
                        }
                    });
        }
        stayOpen(alert, copy, () -> copy(details.getText()));
        alert.show();
        return alert;
    }

    private static ButtonType button(String words, ButtonBar.ButtonData place) {
        return new ButtonType(words, place);
    }

    private static void stayOpen(Alert alert, ButtonType button, Runnable action) {
        alert.getDialogPane()
                .lookupButton(button)
                .addEventFilter(
                        ActionEvent.ACTION,
                        event -> {
                            action.run();
                            event.consume();
                        });
    }

    private static void copy(String details) {
        ClipboardContent content = new ClipboardContent();
        content.putString(details);
        var _ = Clipboard.getSystemClipboard().setContent(content);
    }
}
