package semblance.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in one sentence for a person why a file or folder could not be read. */
public final class UnreadableReason {
    private UnreadableReason() {}

    public static String of(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "You have no permission to read it.";
            case NoSuchFileException _ -> "It is not there.";
            case NotDirectoryException _ -> "It is not a folder.";
            case FileChangedException changed -> changed.sentence();
            case FileSystemException f when f.getReason() != null ->
                    "The disk cannot read it (" + f.getReason() + ").";
            default -> "The disk cannot read it (" + e.getMessage() + ").";
        };
    }
}
