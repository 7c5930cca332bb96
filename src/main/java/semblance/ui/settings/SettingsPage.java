package semblance.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.ui.library.LibraryViewModel;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/** All that can be chosen, on one page; whatever is changed holds at once. */
public final class SettingsPage extends BorderPane {
    private static final String SHEET = "/semblance/ui/settings.css";

    private final Button back;

    /** What the page leads to elsewhere in the window. */
    public record Ways(
            Runnable back, Runnable addFolder, Consumer<Path> removeFolder, Runnable models) {}

    public SettingsPage(
            SettingsViewModel model,
            LibraryViewModel library,
            LibrariesViewModel libraries,
            LibraryDialogs dialogs,
            SettingsViewModel.Undo undo,
            Ways ways) {
        setId("settings");
        getStyleClass().add("settings-page");
        URL sheet = Objects.requireNonNull(SettingsPage.class.getResource(SHEET), SHEET);
        getStylesheets().add(sheet.toExternalForm());
        back = Icons.button(Feather.ARROW_LEFT, Texts.of("settings.back"), ways.back());
        back.setId("settings-back");
        Label title = new Label(Texts.of("settings.title"));
        title.getStyleClass().add("settings-heading");
        HBox header = new HBox(back, title);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("settings-header");
        VBox sections =
                new VBox(
                        new FoldersSection(model, library, ways.addFolder(), ways.removeFolder()),
                        new LibrariesSection(libraries, model.settings(), dialogs, undo),
                        new WorkSection(model),
                        models(ways.models()),
                        new LooksSection(model),
                        new BehaviourSection(model),
                        privacy());
        sections.getStyleClass().add("settings-sections");
        HBox middle = new HBox(sections);
        middle.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(sections, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setTop(header);
        setCenter(scroll);
    }

    /** Takes the keyboard. */
    public void focus() {
        back.requestFocus();
    }

    private static Section models(Runnable toModels) {
        Button button = new Button(Texts.of("settings.models.show"), Icons.icon(Feather.CPU));
        button.setId("settings-models-show");
        button.setOnAction(event -> toModels.run());
        return new Section("models", Texts.of("settings.models"))
                .row(
                        Texts.of("settings.models.choose"),
                        Texts.of("settings.models.explained"),
                        button);
    }

    private static Section privacy() {
        return new Section("privacy", Texts.of("settings.privacy"))
                .add(Section.quiet(Texts.of("settings.privacy.explained")));
    }
}
