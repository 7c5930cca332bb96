package semblance.engine;

import semblance.embed.EmbedException;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.embed.Label;
import semblance.embed.Reading;
import semblance.embed.SampleNeeds;
import semblance.embed.TextEmbedder;
import semblance.media.Picture;
import semblance.media.Sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A model of pictures and texts whose raw output is three times its vector; it calls every picture
 * by the number of its first byte, and some broken ones cannot be loaded.
 */
final class FakeReader implements TextEmbedder {
    private final EmbeddingSpace space;
    private final boolean broken;
    private int prepared;

    FakeReader(String modelId, boolean broken) {
        this.space = new EmbeddingSpace(modelId, "none", "1", 2);
        this.broken = broken;
    }

    int prepared() {
        return prepared;
    }

    @Override
    public EmbeddingSpace space() {
        return space;
    }

    @Override
    public SampleNeeds needs() {
        return new SampleNeeds.Pictures(64);
    }

    @Override
    public List<Embedding> embed(List<? extends Sample> samples) throws EmbedException {
        return raw(samples).stream().map(raw -> Embedding.ofDirection(space, raw)).toList();
    }

    @Override
    public List<Reading> read(List<? extends Sample> samples) throws EmbedException {
        List<Embedding> embeddings = embed(samples);
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            String name = "number " + ((Picture) samples.get(i)).rgb()[0];
            readings.add(
                    new Reading(
                            embeddings.get(i),
                            List.of(new Label(name, 0.8f), new Label("anything", 0.01f))));
        }
        return readings;
    }

    @Override
    public List<float[]> raw(List<? extends Sample> samples) throws EmbedException {
        prepare(_ -> {});
        return samples.stream().map(_ -> new float[] {3, 0}).toList();
    }

    @Override
    public List<float[]> rawTexts(List<String> texts) throws EmbedException {
        prepare(_ -> {});
        return texts.stream().map(_ -> new float[] {0, 3}).toList();
    }

    @Override
    public void prepare(Consumer<String> step) throws EmbedException {
        if (broken) {
            throw new EmbedException("The file of " + space.modelId() + " is cut off.");
        }
        prepared++;
        step.accept("Loading " + space.modelId());
    }

    @Override
    public void close() {}
}
