package semblance.models;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** What the store asks of the code that runs the networks. Safe for use by many threads. */
public interface FamilyCheck {
    /** Returns the families that this program can run. */
    Set<String> families();

    /**
     * Reads all that a network of the family needs.
     *
     * @param family one of {@link #families}
     * @param files {@link ModelFile.Role#WEIGHTS} is always there
     * @return the dimension of its embeddings
     * @throws ModelException if they do not fit, naming what is missing or odd
     */
    int check(String family, Map<ModelFile.Role, Path> files)
            throws ModelException, InterruptedException;
}
