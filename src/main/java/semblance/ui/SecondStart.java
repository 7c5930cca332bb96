package semblance.ui;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import semblance.settings.AppFolders;
import semblance.ui.desktop.Handover;
import semblance.ui.desktop.OwnFolder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sees to it that a library has one window: a second start of the program hands its files to the
 * first one and ends. Where a system has no way for that, the second start is told that the library
 * is locked.
 */
public final class SecondStart {
    private static final Logger LOG = Logger.getLogger(SecondStart.class.getName());

    private final AppFolders folders;
    private final Consumer<List<Path>> onFiles;
    private @Nullable Handover handover;

    /**
     * @param onFiles called on the JavaFX thread
     */
    SecondStart(AppFolders folders, Consumer<List<Path>> onFiles) {
        this.folders = folders;
        this.onFiles = onFiles;
    }

    /** Hands files to the window that shows a library already; tells whether there is one. */
    public static boolean hand(AppFolders folders, Path library, List<Path> files) {
        return Handover.hand(socket(folders, library), files);
    }

    private static Path socket(AppFolders folders, Path library) {
        return OwnFolder.socket(OwnFolder.runtime(System.getenv(), folders.data()), library);
    }

    /** Listens from now on for whoever wants this library. */
    void listenFor(Path library) {
        close();
        try {
            handover =
                    Handover.listen(
                            socket(folders, library),
                            files -> Platform.runLater(() -> onFiles.accept(files)));
        } catch (IOException refused) {
            LOG.log(Level.WARNING, "a second start cannot be heard", refused);
        }
    }

    void close() {
        Handover old = handover;
        handover = null;
        if (old != null) {
            old.close();
        }
    }
}
