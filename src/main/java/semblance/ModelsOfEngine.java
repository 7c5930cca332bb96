package semblance;

import semblance.embed.Embedder;
import semblance.engine.LocalEngine;
import semblance.models.InstalledModel;
import semblance.models.ModelStore;
import semblance.settings.SettingsFile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps what an engine embeds with in step with the models that are installed and chosen. A model
 * that has not changed keeps its embedder, which may be loaded. Safe for use by many threads.
 */
final class ModelsOfEngine {
    private static final int BUILT_IN_RANK = 1000;

    private final ModelStore store;
    private final SettingsFile settings;
    private final Function<InstalledModel, Optional<Embedder>> networks;
    private final List<Embedder> builtIn;
    private Map<InstalledModel, Embedder> known = Map.of();

    /**
     * @param networks makes the embedder of a model, if this program can run it
     * @param builtIn what needs no model
     */
    ModelsOfEngine(
            ModelStore store,
            SettingsFile settings,
            Function<InstalledModel, Optional<Embedder>> networks,
            List<Embedder> builtIn) {
        this.store = store;
        this.settings = settings;
        this.networks = networks;
        this.builtIn = List.copyOf(builtIn);
    }

    /** Lets an engine use the models of this moment. */
    synchronized void applyTo(LocalEngine engine) {
        engine.exchange(embedders());
    }

    /**
     * Returns what embeds, the best first: what a person chose, then by what models are good for.
     */
    synchronized List<Embedder> embedders() {
        Map<InstalledModel, Embedder> now = new HashMap<>();
        List<Ranked> ranked = new ArrayList<>();
        for (InstalledModel model : store.installed()) {
            Embedder same = known.get(model);
            Optional<Embedder> embedder = same == null ? networks.apply(model) : Optional.of(same);
            embedder.ifPresent(it -> {
                now.put(model, it);
                ranked.add(new Ranked(it, model.card().rank()));
            });
        }
        known = now;
        builtIn.forEach(embedder -> ranked.add(new Ranked(embedder, BUILT_IN_RANK)));
        List<String> chosen = settings.settings().modelChoice().chosen();
        ranked.sort(
                Comparator.comparingInt((Ranked it) -> it.choice(chosen))
                        .thenComparingInt(Ranked::rank));
        return ranked.stream().map(Ranked::embedder).toList();
    }

    private record Ranked(Embedder embedder, int rank) {
        /** The latest choice comes first, what was never chosen last. */
        int choice(List<String> chosen) {
            int place = chosen.indexOf(embedder.space().modelId());
            return place < 0 ? chosen.size() : place;
        }
    }
}
