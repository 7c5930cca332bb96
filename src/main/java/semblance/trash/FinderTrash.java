package semblance.trash;

import semblance.trash.TrashException.Problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The trash of macOS. The Finder moves the file, so that it can be put back from the Dock's trash
 * as well, and says where it went. Not tried on a Mac yet. Safe for use by many threads.
 */
final class FinderTrash implements Trash {
    private static final int WAIT_SECONDS = 60;

    /** The path is an argument and never a part of the script. */
    private static final List<String> SCRIPT =
            List.of(
                    "osascript",
                    "-e",
                    "on run argv",
                    "-e",
                    "tell application \"Finder\" to set moved to (delete (POSIX file (item 1 of argv) as alias))",
                    "-e",
                    "return POSIX path of (moved as alias)",
                    "-e",
                    "end run");

    @Override
    public TrashedFile put(Path file) throws TrashException, InterruptedException {
        Path wanted = file.toAbsolutePath().normalize();
        if (!Files.exists(wanted, LinkOption.NOFOLLOW_LINKS)) {
            throw new TrashException(Problem.ABSENT, wanted);
        }
        List<String> command = new ArrayList<>(SCRIPT);
        command.add(wanted.toString());
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
                throw new TrashException(Problem.REFUSED, wanted);
            }
            String place =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip();
            if (process.exitValue() != 0 || place.isEmpty()) {
                throw new TrashException(Problem.REFUSED, wanted);
            }
            return new TrashedFile(wanted, Path.of(place));
        } catch (IOException _) {
            throw new TrashException(Problem.REFUSED, wanted);
        }
    }

    @Override
    public void restore(TrashedFile file) throws TrashException {
        if (!Files.exists(file.place(), LinkOption.NOFOLLOW_LINKS)) {
            throw new TrashException(Problem.NOT_IN_TRASH, file.original());
        }
        try {
            Files.createDirectories(file.original().resolveSibling(""));
            Files.move(file.place(), file.original());
        } catch (FileAlreadyExistsException _) {
            throw new TrashException(Problem.PLACE_TAKEN, file.original());
        } catch (IOException _) {
            throw new TrashException(Problem.NO_FOLDER, file.original());
        }
    }
}
