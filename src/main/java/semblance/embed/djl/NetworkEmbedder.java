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
import semblance.embed.preprocess.PictureInput;
import semblance.media.Fidelity;
import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Sound;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Embeds pictures by a network. It is loaded when it is first used, and compiled before that if it
 * was not yet on this machine. Each call runs on its caller's thread, picture by picture: several
 * callers use several processors, and no picture's numbers depend on others.
 */
final class NetworkEmbedder implements Embedder {
    private final EmbeddingSpace space;
    private final int shortSide;
    private final ModelFolder model;
    private @Nullable Loaded loaded;

    NetworkEmbedder(EmbeddingSpace space, int shortSide, ModelFolder model) {
        this.space = space;
        this.shortSide = shortSide;
        this.model = model;
    }

    /** A network with what stands before and after it. */
    record Loaded(
            LoadedNetwork network, PictureInput input, List<String> classes, Stamp.Trial trial) {}

    @Override
    public EmbeddingSpace space() {
        return space;
    }

    @Override
    public SampleNeeds needs() {
        return new SampleNeeds.Pictures(shortSide, Fidelity.FAITHFUL);
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
            float[][] outputs = run(picture(sample));
            readings.add(new Reading(Embedding.ofDirection(space, outputs[0]), labels(outputs)));
        }
        return readings;
    }

    @Override
    public List<float[]> raw(List<? extends Sample> samples) throws EmbedException {
        List<float[]> raw = new ArrayList<>(samples.size());
        for (Sample sample : samples) {
            raw.add(run(picture(sample))[0]);
        }
        return raw;
    }

    @Override
    public void prepare(Consumer<String> step) throws EmbedException {
        Loaded _ = loaded(step);
    }

    @Override
    public Optional<BareNetwork> bare() throws EmbedException {
        return Optional.of(new Bare(loaded(_ -> {})));
    }

    /** The network with a grey picture. */
    private record Bare(Loaded loaded, FloatBuffer input) implements BareNetwork {
        Bare(Loaded loaded) {
            this(loaded, NetworkEmbedder.input(loaded));
        }

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
            int side = loaded.input.side();
            float[][] _ = loaded.network.run(input.duplicate(), 1, 3, side, side);
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
            ready = model.loadPictures(step);
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

    private float[][] run(Picture picture) throws EmbedException {
        Loaded ready = loaded(_ -> {});
        int side = ready.input.side();
        FloatBuffer input = input(ready);
        ready.input.write(picture, input);
        return ready.network.run(input.flip(), 1, 3, side, side);
    }

    private static FloatBuffer input(Loaded ready) {
        int side = ready.input.side();
        return FloatBuffer.allocate(3 * side * side);
    }

    private List<Label> labels(float[][] outputs) throws EmbedException {
        List<String> classes = loaded(_ -> {}).classes;
        return classes.isEmpty() ? List.of() : Labels.of(outputs[1], classes);
    }

    private static Picture picture(Sample sample) {
        return switch (sample) {
            case Picture picture -> picture;
            case Sound sound ->
                    throw new IllegalArgumentException(
                            "a sound (" + sound.span() + ") where a picture is needed");
        };
    }
}
