package semblance.bench;

import semblance.embed.BareNetwork;
import semblance.embed.Embedder;
import semblance.embed.EmbeddingSpace;
import semblance.engine.Engine;
import semblance.engine.MediaView;
import semblance.engine.ViewRequest;
import semblance.media.MediaFile;
import semblance.media.Picture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * How many pictures a model embeds in a second: its bare network, from decoded pixels, and from
 * files by the way that indexing goes. Everything is measured once in each round, and ratios are
 * taken within a round, so that what else the machine does weighs on both sides.
 */
final class ModelSpeed {
    /** Of the decoded pictures, as decoders that reduce leave of a camera's. */
    private static final int DECODED_SHORT_SIDE = 512;

    private static final int DECODED = 4;

    private static final String BARE = "bare network";

    private final Engine engine;
    private final Embedder embedder;
    private final BareNetwork network;
    private final int workers;
    private final Map<String, List<Throughput>> rates = new LinkedHashMap<>();

    ModelSpeed(Engine engine, Embedder embedder, BareNetwork network, int workers) {
        this.engine = engine;
        this.embedder = embedder;
        this.network = network;
        this.workers = workers;
    }

    /**
     * Measures.
     *
     * @param files by what they are, such as "12-megapixel jpeg"
     * @param time of each measurement, of which a round has one for each figure
     */
    List<Figure> measure(Map<String, List<MediaFile>> files, int rounds, Duration time)
            throws Exception {
        List<EmbeddingSpace> spaces = List.of(embedder.space());
        List<Picture> decoded = decoded(files.values().iterator().next());
        String whole = bare(workers);
        for (int round = 0; round < rounds; round++) {
            for (int count : new TreeSet<>(List.of(1, 2, workers))) {
                add(bare(count), Throughput.of(count, time, _ -> network.run()));
            }
            add(
                    "decoded pixels, " + workers(workers),
                    Throughput.of(workers, time, i -> embed(decoded.get(i % decoded.size()))));
            for (var kind : files.entrySet()) {
                List<MediaFile> list = kind.getValue();
                add(
                        kind.getKey() + ", " + workers(workers),
                        Throughput.of(
                                workers,
                                time,
                                i -> engine.analyze(list.get(i % list.size()), spaces)));
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (String name : rates.keySet()) {
            add(figures, name, "images/s", Throughput::perSecond, whole);
        }
        for (String name : rates.keySet()) {
            if (name.endsWith(workers(workers))) {
                add(
                        figures,
                        name,
                        "images/s of processor time",
                        Throughput::perProcessorSecond,
                        whole);
            }
        }
        return figures;
    }

    private void add(
            List<Figure> figures,
            String name,
            String unit,
            ToDoubleFunction<Throughput> rate,
            String whole) {
        double[] values = values(name, rate);
        figures.add(new Runs(values).figure(name, unit, null, null));
        if (!name.startsWith(BARE)) {
            double[] bare = values(whole, rate);
            for (int i = 0; i < values.length; i++) {
                values[i] /= bare[i];
            }
            figures.add(new Runs(values).figure(name, "of the bare network's " + unit, null, null));
        }
    }

    private double[] values(String name, ToDoubleFunction<Throughput> rate) {
        return rates.getOrDefault(name, List.of()).stream().mapToDouble(rate).toArray();
    }

    private void embed(Picture picture) throws Exception {
        var _ = embedder.embed(List.of(picture));
    }

    private List<Picture> decoded(List<MediaFile> files) throws Exception {
        List<Picture> pictures = new ArrayList<>();
        for (MediaFile file : files.subList(0, Math.min(DECODED, files.size()))) {
            ViewRequest wanted = new ViewRequest(DECODED_SHORT_SIDE, null, Duration.ZERO);
            try (MediaView view = engine.open(file, wanted)) {
                if (view.next() instanceof Picture picture) {
                    pictures.add(picture);
                }
            }
        }
        return pictures;
    }

    private void add(String name, Throughput rate) {
        rates.computeIfAbsent(name, _ -> new ArrayList<>()).add(rate);
    }

    private static String bare(int workers) {
        return BARE + ", " + workers(workers);
    }

    private static String workers(int count) {
        return count == 1 ? "1 worker" : count + " workers";
    }
}
