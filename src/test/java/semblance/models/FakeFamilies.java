package semblance.models;

import semblance.models.ModelFile.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Two families whose weights are good as long as they do not hold the word "hostile". */
public final class FakeFamilies implements FamilyCheck {
    @Override
    public Set<String> families() {
        return Set.of("fake", "fake-text");
    }

    @Override
    public int check(String family, Map<Role, Path> files) throws ModelException {
        Path weights = files.getOrDefault(Role.WEIGHTS, Path.of("nowhere"));
        try {
            if (Files.readString(weights).contains("hostile")) {
                throw new ModelException(
                        ModelException.Problem.REFUSED,
                        "The weights are not those of " + family + ".");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return 7;
    }
}
