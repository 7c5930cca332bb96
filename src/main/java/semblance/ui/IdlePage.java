package semblance.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.library.LibraryFolder;
import semblance.library.LibraryStatus;
import semblance.media.MediaKind;
import semblance.ui.library.LibraryViewModel;
import semblance.ui.look.Icons;
import semblance.ui.look.KindLook;
import semblance.ui.look.Rows;
import semblance.ui.look.Scroll;
import semblance.ui.look.Texts;
import semblance.ui.results.StatePage;

import java.util.List;

/** What stands in the place of results while nothing is asked: the ways to ask. */
final class IdlePage extends StackPane {
    private final Runnable chooseFile;
    private boolean offline;

    IdlePage(LibraryViewModel library, Runnable chooseFile) {
        this.chooseFile = chooseFile;
        setId("idle");
        getStyleClass().add("idle");
        getChildren().setAll(inviting());
        library.statusProperty().subscribe(this::show);
    }

    private void show(@Nullable LibraryStatus status) {
        boolean now =
                status != null
                        && !status.folders().isEmpty()
                        && status.folders().stream().noneMatch(LibraryFolder::online);
        if (now != offline) {
            offline = now;
            getChildren().setAll(now && status != null ? offline(status) : inviting());
        }
    }

    private static StatePage offline(LibraryStatus status) {
        return new StatePage(
                Feather.CLOUD_OFF,
                Texts.of("window.offline.title"),
                Texts.of("window.offline.line", status.indexed()));
    }

    private Scroll inviting() {
        HBox mark = new HBox();
        mark.setAlignment(Pos.CENTER);
        mark.getStyleClass().add("welcome-mark");
        for (MediaKind kind : MediaKind.values()) {
            StackPane disc = new StackPane(Icons.icon(KindLook.icon(kind), kind.word() + "-tint"));
            disc.getStyleClass().addAll("kind-disc", kind.word() + "-ground");
            mark.getChildren().add(disc);
        }
        Label title = new Label(Texts.of("window.idle.title"));
        title.getStyleClass().add("state-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Label line = new Label(Texts.of("window.idle.line"));
        line.getStyleClass().add("state-line");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        Button choose = new Button(Texts.of("window.idle.choose"), Icons.icon(Feather.PAPERCLIP));
        choose.setId("idle-choose");
        choose.setOnAction(event -> chooseFile.run());
        Rows hints =
                new Rows(
                        hint(Texts.of("window.idle.paste"), Shortcuts.keys("Shortcut+V")),
                        hint(Texts.of("window.key.words"), Shortcuts.keys("Shortcut+F")),
                        hint(Texts.of("window.idle.keys"), Shortcuts.keys("F1")));
        hints.getStyleClass().add("hints");
        hints.setAlignment(Pos.CENTER);
        VBox frame = new VBox(mark, title, line, choose, hints);
        frame.setAlignment(Pos.CENTER);
        frame.getStyleClass().add("idle-frame");
        return new Scroll(frame);
    }

    private static Rows hint(String words, List<String> keys) {
        Label label = new Label(words);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        Rows box = new Rows(ShortcutsDialog.keys(keys), label);
        box.setHgap(8);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
