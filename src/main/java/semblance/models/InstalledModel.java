package semblance.models;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A model whose files are on this machine.
 *
 * @param card what it is; for a person's own checkpoint a card made from its family's
 * @param files where they are, by role; {@link ModelFile.Role#WEIGHTS} is always there
 * @param weightsHash SHA-256 of the weight file, in lower-case hexadecimal digits
 * @param isVerified whether all files are the official ones, by their hashes
 */
public record InstalledModel(
        ModelCard card, Map<ModelFile.Role, Path> files, String weightsHash, boolean isVerified) {
    public InstalledModel {
        files = Map.copyOf(files);
        if (!files.containsKey(ModelFile.Role.WEIGHTS)) {
            throw new IllegalArgumentException("no weights of " + card.id());
        }
    }

    public String id() {
        return card.id();
    }

    public Path weights() {
        return file(ModelFile.Role.WEIGHTS).orElseThrow();
    }

    public Optional<Path> file(ModelFile.Role role) {
        return Optional.ofNullable(files.get(role));
    }
}
