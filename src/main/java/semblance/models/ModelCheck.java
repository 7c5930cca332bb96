package semblance.models;

import java.util.List;

/**
 * What a check of an installed model found.
 *
 * @param problems one sentence each; none if all files are as they were installed
 * @param isVerified whether these are the official files
 */
public record ModelCheck(String id, List<String> problems, boolean isVerified) {
    public ModelCheck {
        problems = List.copyOf(problems);
    }

    public boolean isIntact() {
        return problems.isEmpty();
    }
}
