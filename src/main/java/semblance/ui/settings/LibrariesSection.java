package semblance.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import semblance.settings.LibraryList.Entry;
import semblance.ui.look.Icons;
import semblance.ui.look.Texts;

/** The libraries there are: open another, make one, rename, remove. */
final class LibrariesSection extends Section {
    private final LibrariesViewModel libraries;
    private final LibraryDialogs dialogs;
    private final SettingsViewModel.Undo undo;
    private final VBox list = new VBox();

    LibrariesSection(
            LibrariesViewModel libraries,
            LiveSettings settings,
            LibraryDialogs dialogs,
            SettingsViewModel.Undo undo) {
        super("libraries", Texts.of("settings.libraries"));
        this.libraries = libraries;
        this.dialogs = dialogs;
        this.undo = undo;
        list.getStyleClass().add("settings-list");
        Button create = new Button(Texts.of("settings.libraries.create"), Icons.icon(Feather.PLUS));
        create.setId("settings-create-library");
        create.setOnAction(event ->
                dialogs.name(Texts.of("settings.libraries.create.title"), "")
                        .ifPresent(libraries::create));
        Label problem = quiet("");
        problem.getStyleClass().add("settings-problem");
        problem.textProperty().bind(libraries.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        add(quiet(Texts.of("settings.libraries.explained"))).add(list).add(create).add(problem);
        settings.property().subscribe(now -> show());
    }

    private void show() {
        list.getChildren().setAll(libraries.all().stream().map(this::line).toList());
    }

    private HBox line(Entry library) {
        String name = LibrariesViewModel.name(library);
        Label title = new Label(name);
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        Label place = new Label(library.folder().toString());
        place.getStyleClass().add("quiet");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        VBox words = new VBox(title, place);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(Icons.icon(Feather.BOOK, "quiet-icon"), words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("settings-line");
        if (libraries.isCurrent(library)) {
            Label open = new Label(Texts.of("settings.libraries.current"));
            open.getStyleClass().add("settings-pill");
            open.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(open);
        } else {
            Button open = new Button(Texts.of("settings.libraries.open"));
            open.getStyleClass().add("library-open");
            open.setMinWidth(USE_PREF_SIZE);
            open.setAccessibleText(Texts.of("settings.libraries.open.name", name));
            open.setOnAction(event -> libraries.open(library));
            line.getChildren().add(open);
        }
        line.getChildren()
                .add(
                        Icons.button(
                                Feather.EDIT_2,
                                Texts.of("settings.libraries.rename", name),
                                () ->
                                        dialogs.name(
                                                        Texts.of("settings.libraries.rename.title"),
                                                        name)
                                                .ifPresent(it -> libraries.rename(library, it))));
        if (libraries.canRemove(library)) {
            line.getChildren()
                    .add(
                            Icons.button(
                                    Feather.X,
                                    Texts.of("settings.libraries.remove", name),
                                    () -> remove(library, name)));
        }
        return line;
    }

    private void remove(Entry library, String name) {
        switch (dialogs.removal(name, libraries.canDelete(library))) {
            case LIST -> {
                libraries.remove(library, false);
                undo.offer(
                        Texts.of("settings.libraries.removed", name),
                        () -> libraries.putBack(library));
            }
            case FILES -> libraries.remove(library, true);
            case NO -> {
                return;
            }
        }
    }
}
