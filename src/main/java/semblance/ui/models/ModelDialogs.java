package semblance.ui.models;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** What the page of models asks the rest of the window for. */
public interface ModelDialogs {
    /** Asks whether a model is to be removed. */
    boolean confirmRemoval(ModelEntry model);

    /** Asks for files of a model. */
    void chooseFiles(Consumer<List<Path>> onChosen);

    /** Asks for a folder with files of a model. */
    void chooseFolder(Consumer<List<Path>> onChosen);

    /** Shows a page of the web in the person's browser. */
    void browse(URI page);
}
