package semblance.ui;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Hands files to the system's other programs. Every call may block. */
public interface FileActions {
    /**
     * Opens a file in the program that the system has for it.
     *
     * @throws IOException with one sentence for a person
     */
    void open(Path file) throws IOException, InterruptedException;

    /**
     * Shows a file in the system's file manager.
     *
     * @throws IOException with one sentence for a person
     */
    void showInFolder(Path file) throws IOException, InterruptedException;

    /**
     * Shows a page of the web in the person's browser.
     *
     * @throws IOException with one sentence for a person
     */
    void browse(URI page) throws IOException, InterruptedException;
}
