package semblance.ui.duplicates;

import java.util.List;

/**
 * What was done, for a person.
 *
 * @param canUndo it can be taken back
 * @param details what did not go as wanted, one sentence each
 */
public record Notice(String sentence, boolean canUndo, List<String> details) {
    public Notice {
        details = List.copyOf(details);
    }
}
