package semblance.trash;

import java.nio.file.Path;
import java.util.Locale;

/** The system's trash. Safe for use by many threads. */
public interface Trash {
    /**
     * Moves a file to the trash.
     *
     * @return where it went, for {@link #restore}
     * @throws TrashException if it cannot be moved there; then it is where it was
     */
    TrashedFile put(Path file) throws TrashException, InterruptedException;

    /**
     * Moves a file back to where it was.
     *
     * @throws TrashException if that place is taken, or the file is no longer in the trash; nothing
     *     is changed then
     */
    void restore(TrashedFile file) throws TrashException, InterruptedException;

    /** Returns the trash of the person who runs this program. */
    static Trash ofThisSystem() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return new RecycleBin();
        }
        return os.startsWith("mac") ? new FinderTrash() : FreedesktopTrash.ofThisSystem();
    }
}
