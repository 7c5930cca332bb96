package semblance.bench;

import semblance.embed.Embedder;
import semblance.embed.TextEmbedder;
import semblance.engine.Engine;
import semblance.engine.ModelException;
import semblance.media.QueryMedia;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How long a person waits for a model: until it is loaded, and for the first answers after that.
 */
final class ModelLoading {
    private static final String WORDS = "a dog on a beach";

    private final Engine engine;
    private final Embedder embedder;
    private final Path file;
    private final String kind;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * @param file the query
     * @param kind what it is: "picture" or "sound"
     */
    ModelLoading(Engine engine, Embedder embedder, Path file, String kind) {
        this.engine = engine;
        this.embedder = embedder;
        this.file = file;
        this.kind = kind;
    }

    /**
     * Loads the model several times; it is loaded when this returns.
     *
     * @param step told what is being done if it must be compiled before
     */
    List<Figure> measure(int runs, Consumer<String> step) throws Exception {
        List<String> steps = new ArrayList<>();
        double first =
                seconds(() ->
                        load(what -> {
                            steps.add(what);
                            step.accept(what);
                        }));
        double query = seconds(this::query);
        if (steps.isEmpty()) {
            // All that happens once in a process is in these two: the start of libtorch, too.
            add("load, first in this process", "s", 1, first);
            add("query by " + kind + ", first in this process", "ms", 1000, query);
        }
        boolean words = readsWords();
        double[] loads = new double[runs];
        double[] queries = new double[runs];
        double[] texts = new double[runs];
        for (int i = 0; i < runs; i++) {
            embedder.close();
            loads[i] = seconds(() -> load(step));
            queries[i] = seconds(this::query);
            texts[i] = words ? seconds(this::queryWords) : 0;
        }
        add("load", "s", 1, loads);
        add("query by " + kind + ", first after loading", "ms", 1000, queries);
        if (words) {
            add("query by words, first after loading", "ms", 1000, texts);
            add("query by words", "ms", 1000, Runs.seconds(runs, this::queryWords));
        }
        add("query by " + kind, "ms", 1000, Runs.seconds(runs, this::query));
        return figures;
    }

    private void load(Consumer<String> step) throws Exception {
        engine.prepare(List.of(embedder.space()), step);
    }

    private void query() throws Exception {
        var _ = engine.embed(new QueryMedia.OfFile(file, null, null), List.of(embedder.space()));
    }

    private void queryWords() throws Exception {
        var _ = engine.embedTexts(List.of(WORDS), embedder.space());
    }

    private boolean readsWords() throws Exception {
        if (!(embedder instanceof TextEmbedder)) {
            return false;
        }
        try {
            queryWords();
            return true;
        } catch (ModelException _) {
            // It came without a vocabulary; pictures it reads all the same.
            return false;
        }
    }

    private static double seconds(Runs.Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private void add(String name, String unit, double factor, double... seconds) {
        add(name, unit, factor, new Runs(seconds));
    }

    private void add(String name, String unit, double factor, Runs seconds) {
        figures.add(seconds.times(factor).figure(name, unit, null, null));
    }
}
