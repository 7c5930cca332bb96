package semblance.models.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How full a disk is. */
public final class DiskSpace {
    /** Below this a file system counts as full: it keeps some blocks for itself. */
    private static final long NOTHING_LEFT = 1 << 20;

    private DiskSpace() {}

    /** Tells whether a failure in {@code folder} is for want of space. */
    public static boolean isFull(Path folder, IOException failure) {
        // Java has no type for it; these are the words of Linux and macOS, and of Windows.
        String reason = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return reason.contains("no space left")
                || reason.contains("not enough space")
                || reason.contains("quota")
                || free(folder) < NOTHING_LEFT;
    }

    /** Returns the bytes that can still be written below {@code folder}, which need not exist. */
    public static long free(Path folder) {
        for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                try {
                    return Files.getFileStore(at).getUsableSpace();
                } catch (IOException _) {
                    // Not told: then the writing itself has to show it.
                    return Long.MAX_VALUE;
                }
            }
        }
        return Long.MAX_VALUE;
    }
}
