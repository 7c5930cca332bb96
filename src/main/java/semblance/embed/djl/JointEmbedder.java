package semblance.embed.djl;

import org.jspecify.annotations.Nullable;

import semblance.embed.BareNetwork;
import semblance.embed.EmbedException;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.embed.Reading;
import semblance.embed.SampleNeeds;
import semblance.embed.TextEmbedder;
import semblance.embed.token.Tokenizer;
import semblance.media.Sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Embeds pictures and texts by the two networks of a joint space. The network for texts is loaded
 * when the first text comes.
 */
final class JointEmbedder implements TextEmbedder {
    private final NetworkEmbedder pictures;
    private final ModelFolder model;
    private @Nullable LoadedWords words;

    JointEmbedder(NetworkEmbedder pictures, ModelFolder model) {
        this.pictures = pictures;
        this.model = model;
    }

    /** The network for texts with its tokenizer. */
    record LoadedWords(LoadedNetwork network, Tokenizer tokenizer) {}

    @Override
    public List<float[]> rawTexts(List<String> texts) throws EmbedException {
        LoadedWords ready = words();
        List<float[]> raw = new ArrayList<>(texts.size());
        for (String text : texts) {
            long[] tokens = Arrays.stream(ready.tokenizer.ids(text)).asLongStream().toArray();
            raw.add(ready.network.run(upToEnd(tokens, ready.tokenizer.end()))[0]);
        }
        return raw;
    }

    /**
     * Returns the tokens up to the first end token. The networks read a text there, and no token
     * sees those after it: there is nothing to compute behind it.
     */
    static long[] upToEnd(long[] tokens, long end) {
        int length = 1;
        while (length < tokens.length && tokens[length - 1] != end) {
            length++;
        }
        return Arrays.copyOf(tokens, length);
    }

    private synchronized LoadedWords words() throws EmbedException {
        LoadedWords ready = words;
        if (ready == null) {
            ready = model.loadWords();
            words = ready;
        }
        return ready;
    }

    @Override
    public EmbeddingSpace space() {
        return pictures.space();
    }

    @Override
    public SampleNeeds needs() {
        return pictures.needs();
    }

    @Override
    public List<Embedding> embed(List<? extends Sample> samples) throws EmbedException {
        return pictures.embed(samples);
    }

    @Override
    public List<Reading> read(List<? extends Sample> samples) throws EmbedException {
        return pictures.read(samples);
    }

    @Override
    public List<float[]> raw(List<? extends Sample> samples) throws EmbedException {
        return pictures.raw(samples);
    }

    @Override
    public void prepare(Consumer<String> step) throws EmbedException {
        pictures.prepare(step);
    }

    @Override
    public Optional<BareNetwork> bare() throws EmbedException {
        return pictures.bare();
    }

    @Override
    public synchronized void close() {
        pictures.close();
        if (words != null) {
            words.network.close();
            words = null;
        }
    }
}
