package semblance.embed.djl;

import org.jspecify.annotations.Nullable;

import semblance.embed.BareNetwork;
import semblance.embed.EmbedException;
import semblance.embed.Embedder;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.embed.Label;
import semblance.embed.Reading;
import semblance.embed.SampleNeeds;
import semblance.embed.preprocess.NetworkInput;
import semblance.embed.preprocess.PictureInput;
import semblance.embed.preprocess.SampleInput;
import semblance.embed.preprocess.SoundInput;
import semblance.media.Sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Embeds pictures or sounds by a network. It is loaded when it is first used, and compiled before
 * that if it was not yet on this machine. Each call runs on its caller's thread, sample by sample:
 * several callers use several processors, and no sample's numbers depend on others.
 */
final class NetworkEmbedder implements Embedder {
    private final EmbeddingSpace space;
    private final SampleNeeds needs;
    private final ModelFolder model;
    private @Nullable Loaded loaded;

    NetworkEmbedder(EmbeddingSpace space, SampleNeeds needs, ModelFolder model) {
        this.space = space;
        this.needs = needs;
        this.model = model;
    }

    /** A network with what stands before and after it. */
    record Loaded(
            LoadedNetwork network, SampleInput input, List<String> classes, Stamp.Trial trial) {}

    @Override
    public EmbeddingSpace space() {
        return space;
    }

    @Override
    public SampleNeeds needs() {
        return needs;
    }

    @Override
    public List<Embedding> embed(List<? extends Sample> samples) throws EmbedException {
        List<Embedding> embeddings = new ArrayList<>(samples.size());
        for (float[] raw : raw(samples)) {
            embeddings.add(Embedding.ofDirection(space, raw));
        }
        return embeddings;
    }

    @Override
    public List<Reading> read(List<? extends Sample> samples) throws EmbedException {
        List<Reading> readings = new ArrayList<>(samples.size());
        for (Sample sample : samples) {
            float[][] outputs = run(sample);
            readings.add(new Reading(Embedding.ofDirection(space, outputs[0]), labels(outputs)));
        }
        return readings;
    }

    @Override
    public List<float[]> raw(List<? extends Sample> samples) throws EmbedException {
        List<float[]> raw = new ArrayList<>(samples.size());
        for (Sample sample : samples) {
            raw.add(run(sample)[0]);
        }
        return raw;
    }

    @Override
    public void prepare(Consumer<String> step) throws EmbedException {
        Loaded _ = loaded(step);
    }

    @Override
    public Optional<BareNetwork> bare() throws EmbedException {
        return Optional.of(bare(loaded(_ -> {})));
    }

    private static Bare bare(Loaded ready) {
        NetworkInput blank =
                switch (ready.input) {
                    case PictureInput it -> NetworkInput.blank(1, 3, it.side(), it.side());
                    case SoundInput it -> it.blank();
                };
        return new Bare(ready, network -> network.run(blank));
    }

    /** The network with an input of zeros. */
    private record Bare(Loaded loaded, Samples.Input input) implements BareNetwork {
        @Override
        public String precision() {
            return loaded.trial.precision().word();
        }

        @Override
        public double leastCosine() {
            return loaded.trial.leastCosine();
        }

        @Override
        public void run() {
            float[][] _ = input.run(loaded.network);
        }
    }

    @Override
    public synchronized void close() {
        if (loaded != null) {
            loaded.network.close();
            loaded = null;
        }
    }

    private synchronized Loaded loaded(Consumer<String> step) throws EmbedException {
        Loaded ready = loaded;
        if (ready == null) {
            ready = model.loadSamples(step);
            if (ready.network.dimension() != space.dimension()) {
                ready.network.close();
                throw new EmbedException(
                        "The model "
                                + space.modelId()
                                + " gives "
                                + ready.network.dimension()
                                + " numbers where "
                                + space.dimension()
                                + " are expected: remove it and import it again.");
            }
            loaded = ready;
        }
        return ready;
    }

    private float[][] run(Sample sample) throws EmbedException {
        Loaded ready = loaded(_ -> {});
        return ready.network.run(ready.input.prepare(sample));
    }

    private List<Label> labels(float[][] outputs) throws EmbedException {
        Loaded ready = loaded(_ -> {});
        if (ready.classes.isEmpty()) {
            return List.of();
        }
        return switch (ready.input) {
            case PictureInput _ -> Labels.ofOne(outputs[1], ready.classes);
            case SoundInput _ -> Labels.ofMany(outputs[1], ready.classes);
        };
    }
}
