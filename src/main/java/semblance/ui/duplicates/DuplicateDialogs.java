package semblance.ui.duplicates;

import semblance.duplicates.Member;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What the page of duplicates asks of the window that shows it. */
public interface DuplicateDialogs {
    /** Opens a file by the system's program for it. */
    void open(Path file);

    void showInFolder(Path file);

    /** Lets the person choose a folder. */
    void chooseFolder(Consumer<List<Path>> onChosen);

    /** Returns where a file lies, for a person who knows the library's folders. */
    String place(Member file);

    /** Returns the library's folders. */
    List<Path> folders();
}
