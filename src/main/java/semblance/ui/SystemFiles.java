package semblance.ui;

import semblance.ui.desktop.Os;
import semblance.ui.look.Texts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Opens files by the commands that each system has for it. Not by AWT's desktop, which would start
 * a second window toolkit beside JavaFX.
 */
final class SystemFiles implements FileActions {
    private static final int WAIT_SECONDS = 10;

    private final Os os = Os.ofThisSystem();

    @Override
    public void open(Path file) throws IOException, InterruptedException {
        mustExist(file);
        if (!succeeds(opening(file.toString()))) {
            throw new IOException(Texts.of("window.open.failed", file.getFileName()));
        }
    }

    @Override
    public void browse(URI page) throws IOException, InterruptedException {
        if (!succeeds(opening(page.toString()))) {
            throw new IOException(Texts.of("window.browse.failed", page));
        }
    }

    private List<String> opening(String what) {
        return switch (os) {
            case WINDOWS -> List.of("rundll32", "url.dll,FileProtocolHandler", what);
            case MAC -> List.of("open", what);
            case OTHER -> List.of("xdg-open", what);
        };
    }

    @Override
    public void showInFolder(Path file) throws IOException, InterruptedException {
        mustExist(file);
        boolean shown =
                switch (os) {
                    case WINDOWS -> {
                        // The explorer's exit code says nothing.
                        var _ = succeeds(List.of("explorer", "/select," + file));
                        yield true;
                    }
                    case MAC -> succeeds(List.of("open", "-R", file.toString()));
                    case OTHER ->
                            succeeds(showItems(file))
                                    || succeeds(
                                            List.of("xdg-open", String.valueOf(file.getParent())));
                };
        if (!shown) {
            throw new IOException(Texts.of("window.show.failed"));
        }
    }

    /** Returns the call of the file managers' common D-Bus interface, which selects the file. */
    private static List<String> showItems(Path file) {
        return List.of(
                "dbus-send",
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.FileManager1",
                "/org/freedesktop/FileManager1",
                "org.freedesktop.FileManager1.ShowItems",
                "array:string:" + file.toUri().toASCIIString().replace(",", "%2C"),
                "string:");
    }

    private static void mustExist(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(Texts.of("window.unreachable", file.getFileName()));
        }
    }

    private static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            // A viewer that is still open after a while has been started well.
            return !process.waitFor(WAIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
