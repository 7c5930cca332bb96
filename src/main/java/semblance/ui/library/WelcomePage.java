package semblance.ui.library;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import semblance.media.MediaKind;
import semblance.ui.look.Icons;
import semblance.ui.look.KindLook;
import semblance.ui.look.Rows;
import semblance.ui.look.Scroll;
import semblance.ui.look.Texts;

import java.nio.file.Path;
import java.util.List;

/** The first thing a new user sees: what the program does, and two ways to begin. */
public final class WelcomePage extends StackPane {
    /**
     * @param offer of what makes the search better; takes no room when there is none
     * @param sampleLibrary a folder to try the program with; without it there is no such button
     */
    public WelcomePage(
            LibraryViewModel model,
            Node offer,
            @Nullable Path sampleLibrary,
            Runnable chooseFolders) {
        setId("welcome");
        getStyleClass().add("welcome");

        HBox mark = new HBox();
        mark.setAlignment(Pos.CENTER);
        mark.getStyleClass().add("welcome-mark");
        for (MediaKind kind : MediaKind.values()) {
            StackPane disc = new StackPane(Icons.icon(KindLook.icon(kind), kind.word() + "-tint"));
            disc.getStyleClass().addAll("kind-disc", kind.word() + "-ground");
            mark.getChildren().add(disc);
        }

        Label title = new Label(Texts.of("library.welcome.title"));
        title.getStyleClass().add("welcome-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Label line = new Label(Texts.of("library.welcome.line"));
        line.getStyleClass().add("welcome-line");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);

        Rows buttons = new Rows();
        buttons.setAlignment(Pos.CENTER);
        buttons.getStyleClass().add("welcome-buttons");
        if (sampleLibrary != null) {
            Button sample =
                    new Button(Texts.of("library.welcome.sample"), Icons.icon(Feather.PLAY_CIRCLE));
            sample.setId("welcome-sample");
            sample.setOnAction(event -> model.addFolders(List.of(sampleLibrary)));
            buttons.getChildren().add(sample);
        }
        Button choose =
                new Button(Texts.of("library.welcome.choose"), Icons.icon(Feather.FOLDER_PLUS));
        choose.setId("welcome-choose");
        choose.setDefaultButton(true);
        choose.setOnAction(event -> chooseFolders.run());
        buttons.getChildren().add(choose);

        Label drop = new Label(Texts.of("library.welcome.drop"));
        drop.getStyleClass().add("quiet");
        drop.setWrapText(true);
        drop.setMinHeight(USE_PREF_SIZE);
        Label promise =
                new Label(
                        Texts.of("library.welcome.promise"),
                        Icons.icon(Feather.SHIELD, "quiet-icon"));
        promise.getStyleClass().addAll("quiet", "promise");
        promise.setWrapText(true);
        promise.setMinHeight(USE_PREF_SIZE);

        Label problem = new Label();
        problem.getStyleClass().add("bar-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());

        VBox page = new VBox(mark, title, line, buttons, drop, problem, offer, promise);
        page.getStyleClass().add("welcome-page");
        page.setAlignment(Pos.CENTER);
        getChildren().add(new Scroll(page));
    }
}
