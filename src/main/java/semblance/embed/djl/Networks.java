package semblance.embed.djl;

import semblance.embed.Embedder;
import semblance.embed.EmbeddingSpace;
import semblance.embed.family.Families;
import semblance.embed.family.Family;
import semblance.models.InstalledModel;

import java.util.Optional;

/** Makes the embedders of installed models. */
public final class Networks {
    /** Changes whenever the way to a network's input does. */
    private static final String PREPROCESSING_VERSION = "1";

    private static final int HASH_DIGITS = 16;

    private Networks() {}

    /**
     * Returns what embeds by a model; nothing is loaded yet.
     *
     * @return empty if this program does not know the model's family
     */
    public static Optional<Embedder> embedder(InstalledModel model, NetworkSettings settings) {
        return Families.of(model).map(family -> embedder(model, family, settings));
    }

    /** Returns how fast a model's network is on this machine; empty before it is compiled. */
    public static Optional<Measurement> measured(InstalledModel model, NetworkSettings settings) {
        return ModelFolder.stamp(model, settings).flatMap(Measurement::of);
    }

    private static Embedder embedder(
            InstalledModel model, Family family, NetworkSettings settings) {
        String way = model.card().preprocessing();
        EmbeddingSpace space =
                new EmbeddingSpace(
                        model.id(),
                        model.weightsHash().substring(0, HASH_DIGITS),
                        way.isEmpty() ? PREPROCESSING_VERSION : way + "-" + PREPROCESSING_VERSION,
                        model.card().dimension());
        ModelFolder folder = new ModelFolder(model, family, settings);
        NetworkEmbedder pictures = new NetworkEmbedder(space, family.shortSide(way), folder);
        return model.card().understandsText() ? new JointEmbedder(pictures, folder) : pictures;
    }
}
