package semblance.ui;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import semblance.media.QueryMedia;
import semblance.search.export.Format;
import semblance.ui.look.Texts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The system's dialogs for files and folders, which begin where the last one ended. */
final class Choosers {
    private final Workspace workspace;
    private final Window owner;
    private @Nullable File lastFolder;

    Choosers(Workspace workspace, Window owner) {
        this.workspace = workspace;
        this.owner = owner;
        Path last = workspace.settings().windowState().lastFolder();
        this.lastFolder = last != null && Files.isDirectory(last) ? last.toFile() : null;
    }

    void file(Consumer<QueryMedia> onChosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("window.choose.file"));
        chooser.setInitialDirectory(lastFolder);
        File chosen = chooser.showOpenDialog(owner);
        if (chosen != null) {
            remember(chosen.getParentFile());
            onChosen.accept(new QueryMedia.OfFile(chosen.toPath().toAbsolutePath(), null, null));
        }
    }

    void folder(Consumer<List<Path>> onChosen) {
        folder(Texts.of("window.choose.folder"), onChosen);
    }

    private void folder(String title, Consumer<List<Path>> onChosen) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(lastFolder);
        File chosen = chooser.showDialog(owner);
        if (chosen != null) {
            remember(chosen.getParentFile());
            onChosen.accept(List.of(chosen.toPath().toAbsolutePath()));
        }
    }

    void modelFiles(Consumer<List<Path>> onChosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.of("window.choose.model"));
        chooser.setInitialDirectory(lastFolder);
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                Texts.of("window.choose.model.files"),
                                "*.safetensors",
                                "*.pth",
                                "*.pt",
                                "*.bin",
                                "*.json",
                                "*.txt",
                                "*.gz"),
                        new FileChooser.ExtensionFilter(Texts.of("window.choose.all"), "*.*"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen != null && !chosen.isEmpty()) {
            remember(chosen.getFirst().getParentFile());
            onChosen.accept(chosen.stream().map(file -> file.toPath().toAbsolutePath()).toList());
        }
    }

    /** Asks where to write a file. */
    void save(String title, String name, Format format, Consumer<Path> onChosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(lastFolder);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(format.name(), "*" + format.ending()));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            remember(chosen.getParentFile());
            boolean isNamed = Format.of(chosen.toPath()).isPresent();
            Path file = chosen.toPath().toAbsolutePath();
            onChosen.accept(
                    isNamed ? file : file.resolveSibling(file.getFileName() + format.ending()));
        }
    }

    void modelFolder(Consumer<List<Path>> onChosen) {
        folder(Texts.of("window.choose.model.folder"), onChosen);
    }

    private void remember(@Nullable File folder) {
        lastFolder = folder;
        Path path = folder == null ? null : folder.toPath().toAbsolutePath();
        workspace
                .changeSettings()
                .accept(kept -> kept.withWindowState(it -> it.withLastFolder(path)));
    }
}
