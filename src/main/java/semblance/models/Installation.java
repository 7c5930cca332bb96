package semblance.models;

import java.util.List;

/**
 * A model that has just been installed.
 *
 * @param notes what a person should know of it, one sentence each
 */
public record Installation(InstalledModel model, List<String> notes) {
    public Installation {
        notes = List.copyOf(notes);
    }
}
