package semblance.ui.settings;

import java.io.IOException;
import java.nio.file.Path;

/** What can be done with whole libraries. */
public interface LibraryDoor {
    /** Returns the own folder of the library that there is from the beginning. */
    Path firstLibrary();

    /** Returns a folder, which is not there yet, for the own files of a new library. */
    Path newFolder(String name);

    /** Closes the library that is open and shows another one; it is made if it is not there. */
    void open(Path library);

    /** Tells whether a library's files lie where the program itself put them. */
    boolean mayDelete(Path library);

    /**
     * Deletes the own files of a library that is not open, never a person's media. May block.
     *
     * @throws IOException with one sentence for a person
     */
    void delete(Path library) throws IOException;
}
