package semblance.bench;

import semblance.embed.BareNetwork;
import semblance.embed.Embedder;
import semblance.embed.EmbeddingSpace;
import semblance.embed.SampleNeeds;
import semblance.engine.Engine;
import semblance.media.MediaFile;
import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How many times faster than real time a model hears: its bare network, whole windows with the
 * front end, and a file by the way that indexing goes. One thread; everything is measured once in
 * each round, and ratios are taken within a round.
 */
final class SoundModelSpeed {
    private static final double NANOS = 1e9;

    private final Engine engine;
    private final Embedder embedder;
    private final BareNetwork network;
    private final SampleNeeds.Sounds needs;
    private final List<Double> bare = new ArrayList<>();
    private final List<Double> window = new ArrayList<>();
    private final List<Double> file = new ArrayList<>();

    SoundModelSpeed(
            Engine engine, Embedder embedder, BareNetwork network, SampleNeeds.Sounds needs) {
        this.engine = engine;
        this.embedder = embedder;
        this.network = network;
        this.needs = needs;
    }

    /**
     * Measures.
     *
     * @param recording some minutes of sound
     * @param time of each measurement, of which a round has three
     */
    List<Figure> measure(MediaFile recording, int seconds, int rounds, Duration time)
            throws Exception {
        List<Sound> one = List.of(noise());
        List<EmbeddingSpace> spaces = List.of(embedder.space());
        double length = needs.window().toNanos() / NANOS;
        for (int round = 0; round < rounds; round++) {
            bare.add(length * rate(time, network::run));
            window.add(length * rate(time, () -> embedder.embed(one)));
            file.add(
                    seconds
                            * rate(
                                    time,
                                    () -> {
                                        var _ = engine.analyze(recording, spaces);
                                    }));
        }
        List<Figure> figures = new ArrayList<>();
        String unit = "x real time";
        figures.add(runs(bare).figure("bare network, windows end to end", unit, null, null));
        figures.add(of("front end and network, windows end to end", unit, window));
        figures.add(of("file, windows that overlap by half", unit, file));
        return figures;
    }

    private Figure of(String name, String unit, List<Double> values) {
        double[] ratios = new double[values.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = values.get(i) / bare.get(i);
        }
        return runs(values).figure(name, unit, "bare network", new Runs(ratios).median());
    }

    private static Runs runs(List<Double> values) {
        return new Runs(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double rate(Duration time, Runs.Work work) throws Exception {
        return Throughput.of(1, time, _ -> work.run()).perSecond();
    }

    private Sound noise() {
        Random random = new Random(1);
        int count = (int) (needs.window().toSeconds() * needs.sampleRateHz());
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (float) (0.1 * random.nextGaussian());
        }
        return new Sound(
                samples, needs.sampleRateHz(), new TimeSpan(Duration.ZERO, needs.window()));
    }
}
