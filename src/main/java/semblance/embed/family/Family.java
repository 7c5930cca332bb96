package semblance.embed.family;

import semblance.embed.SampleNeeds;
import semblance.models.ModelFile;
import semblance.models.weights.WeightsException;

import java.nio.file.Path;
import java.util.Map;

/**
 * Models of one architecture: knows the official names of its tensors. Adding a family is one class
 * and a test against the reference's own outputs. Has no state.
 */
public interface Family {
    /** Returns the family's name in model cards and on the command line. */
    String name();

    /**
     * Returns what samples its models take.
     *
     * @param preprocessing as model cards name it, "" for what is usual in the family
     */
    SampleNeeds needs(String preprocessing);

    /**
     * Reads what a model consists of.
     *
     * @param preprocessing as model cards name it, "" for what is usual in the family
     * @param files at least the weights
     * @throws WeightsException if a file cannot be read or is of another architecture
     */
    Blueprint read(String preprocessing, Map<ModelFile.Role, Path> files) throws WeightsException;
}
