package semblance.models;

import java.net.URI;
import java.util.List;

/**
 * A file that a model needs.
 *
 * @param name its name in the model's folder, such as {@code model.safetensors}
 * @param role what it is for
 * @param sources where it can be downloaded, the official place first
 * @param bytes its size
 * @param sha256 of its content, in lower-case hexadecimal digits
 */
public record ModelFile(String name, Role role, List<URI> sources, long bytes, String sha256) {
    public ModelFile {
        sources = List.copyOf(sources);
    }

    /** What a file is for. */
    public enum Role {
        WEIGHTS,
        /** What a tokenizer reads: {@code tokenizer.json} or OpenAI's list of merges. */
        VOCABULARY,
        /** The numbers that the tensors' shapes do not tell: {@code config.json}. */
        CONFIG
    }
}
