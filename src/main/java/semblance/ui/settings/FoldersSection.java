package semblance.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.library.LibraryFolder;
import semblance.library.LibraryStatus;
import semblance.settings.Indexing;
import semblance.ui.library.LibraryViewModel;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;
import semblance.ui.look.Words;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Which folders the library holds, and what of them is left out. */
final class FoldersSection extends Section {
    private final SettingsViewModel model;
    private final LibraryViewModel library;
    private final Consumer<Path> onRemove;
    private final VBox folders = new VBox();
    private final FlowPane patterns = new FlowPane();

    FoldersSection(
            SettingsViewModel model,
            LibraryViewModel library,
            Runnable addFolder,
            Consumer<Path> onRemove) {
        super("folders", Texts.of("settings.folders"));
        this.model = model;
        this.library = library;
        this.onRemove = onRemove;
        withReset(() ->
                model.reset(kept ->
                        kept.withIndexing(it ->
                                it.withExclusions(Indexing.DEFAULT.exclusions())
                                        .withIncludeHidden(Indexing.DEFAULT.includeHidden())
                                        .withPausedFolders(Indexing.DEFAULT.pausedFolders()))));
        folders.getStyleClass().add("settings-list");
        Button add = new Button(Texts.of("settings.folders.add"), Icons.icon(Feather.FOLDER_PLUS));
        add.setId("settings-add-folder");
        add.setOnAction(event -> addFolder.run());
        patterns.getStyleClass().add("settings-patterns");
        add(folders).add(add).add(exclusions());
        Controls controls = new Controls(model.settings());
        row(
                Texts.of("settings.hidden"),
                Texts.of("settings.hidden.explained"),
                controls.toggle(
                        "hidden",
                        kept -> kept.indexing().includeHidden(),
                        (kept, value) -> kept.withIndexing(it -> it.withIncludeHidden(value))));
        library.statusProperty().subscribe(status -> showFolders());
        model.settings().property().subscribe(now -> showFolders());
        model.settings().property().subscribe(now -> showPatterns());
    }

    private VBox exclusions() {
        Label title = new Label(Texts.of("settings.exclusion"));
        TextField field = new TextField();
        field.setId("settings-exclusion");
        field.setPromptText("*.tmp");
        field.setAccessibleText(Texts.of("settings.exclusion"));
        field.textProperty().bindBidirectional(model.exclusionProperty());
        field.setOnAction(event -> model.addExclusion());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button add = new Button(Texts.of("settings.exclusion.add"));
        add.setId("settings-exclusion-add");
        add.disableProperty().bind(model.exclusionProperty().isEmpty());
        add.setOnAction(event -> model.addExclusion());
        Label effect = quiet("");
        effect.setId("settings-exclusion-effect");
        effect.textProperty().bind(model.exclusionEffectProperty());
        effect.managedProperty().bind(effect.textProperty().isNotEmpty());
        Label problem = quiet("");
        problem.setId("settings-exclusion-problem");
        problem.getStyleClass().add("settings-problem");
        problem.textProperty().bind(model.exclusionProblemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        HBox line = new HBox(field, add);
        line.getStyleClass().add("settings-line");
        VBox box =
                new VBox(
                        title,
                        quiet(Texts.of("settings.exclusion.explained")),
                        line,
                        effect,
                        problem,
                        patterns);
        box.getStyleClass().add("settings-block");
        return box;
    }

    private void showFolders() {
        folders.getChildren().clear();
        LibraryStatus status = library.statusProperty().get();
        if (status == null || status.folders().isEmpty()) {
            folders.getChildren().add(quiet(Texts.of("settings.folders.none")));
            return;
        }
        status.folders().forEach(folder -> folders.getChildren().add(line(folder)));
    }

    private HBox line(LibraryFolder folder) {
        String name = Words.name(folder.folder());
        boolean paused = model.isPaused(folder.folder());
        Label title = new Label(name);
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Label state = new Label(state(folder, paused));
        state.getStyleClass().add("quiet");
        state.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        VBox words = new VBox(title, state);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        ToggleButton pause =
                new ToggleButton(
                        paused
                                ? Texts.of("settings.folders.resume")
                                : Texts.of("settings.folders.pause"),
                        Icons.icon(paused ? Feather.PLAY : Feather.PAUSE));
        pause.getStyleClass().add("flat");
        pause.setMinWidth(USE_PREF_SIZE);
        pause.setSelected(paused);
        pause.setTooltip(new Tooltip(Texts.of("settings.folders.pause.explained")));
        pause.setOnAction(event -> model.pause(folder.folder(), pause.isSelected()));
        Button remove =
                Icons.button(
                        Feather.X,
                        Texts.of("settings.folders.remove", name),
                        () -> onRemove.accept(folder.folder()));
        HBox line =
                new HBox(
                        Icons.icon(
                                folder.online() ? Feather.FOLDER : Feather.CLOUD_OFF,
                                folder.online() ? "quiet-icon" : "warning"),
                        words,
                        pause,
                        remove);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("settings-line");
        return line;
    }

    private static String state(LibraryFolder folder, boolean paused) {
        return Words.line(
                paused ? Texts.of("settings.folders.paused") : "",
                folder.online() ? "" : Texts.of("settings.folders.offline"),
                Words.files(folder.files()),
                folder.folder().toString());
    }

    private void showPatterns() {
        patterns.getChildren().clear();
        for (String pattern : model.settings().now().indexing().exclusions()) {
            Label words = new Label(pattern);
            Button remove =
                    Icons.button(
                            Feather.X,
                            Texts.of("settings.exclusion.remove", pattern),
                            () -> model.removeExclusion(pattern));
            HBox chip = new HBox(words, remove);
            chip.setAlignment(Pos.CENTER_LEFT);
            chip.getStyleClass().add("settings-chip");
            patterns.getChildren().add(chip);
        }
        boolean any = !patterns.getChildren().isEmpty();
        patterns.setVisible(any);
        patterns.setManaged(any);
    }
}
