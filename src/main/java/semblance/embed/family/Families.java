package semblance.embed.family;

import semblance.models.InstalledModel;

import java.util.List;
import java.util.Optional;

/** The families that this program can run. */
public final class Families {
    private static final List<Family> ALL =
            List.of(
                    new ResNet50(),
                    new SqueezeNet(),
                    new Clip(),
                    new PannsCnn14(),
                    new PannsMobileNet(),
                    new EfficientAt());

    private Families() {}

    public static List<Family> all() {
        return ALL;
    }

    public static Optional<Family> find(String name) {
        return ALL.stream().filter(family -> family.name().equals(name)).findFirst();
    }

    /** Returns the family of a model, empty if this program is too old for it. */
    public static Optional<Family> of(InstalledModel model) {
        return find(model.card().family());
    }
}
