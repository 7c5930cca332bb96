package semblance.embed.djl;

import semblance.embed.Embedder;
import semblance.embed.EmbeddingSpace;
import semblance.embed.family.Families;
import semblance.embed.family.Family;
import semblance.models.InstalledModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the embedders of installed models. */
public final class Networks {
    /** Changes whenever the way to a network's input does. */
    private static final String PREPROCESSING_VERSION = "1";

    private static final int HASH_DIGITS = 16;
    private static final Logger LOG = Logger.getLogger(Networks.class.getName());

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
        return Families.of(model)
                .flatMap(family -> ModelFolder.stamp(model, family, settings))
                .flatMap(Measurement::of);
    }

    /**
     * Deletes what was compiled from models that are not installed any more, which takes several
     * times their own size. What cannot be deleted now is left to the next time.
     */
    public static void forgetOthers(List<InstalledModel> installed, NetworkSettings settings) {
        Set<Path> kept =
                installed.stream()
                        .map(model -> ModelFolder.folder(model, settings))
                        .collect(Collectors.toSet());
        try (Stream<Path> folders = Files.list(settings.compiled())) {
            for (Path folder : folders.filter(it -> !kept.contains(it)).toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "compiled networks are left", e);
        }
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
        NetworkEmbedder samples = new NetworkEmbedder(space, family.needs(way), folder);
        return model.card().understandsText() ? new JointEmbedder(samples, folder) : samples;
    }
}
