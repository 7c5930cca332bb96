package semblance.embed.djl;

import ai.djl.Device;

import org.jspecify.annotations.Nullable;

import semblance.models.compile.Compiler;
import semblance.models.compile.Histogram;
import semblance.models.compile.Network;
import semblance.models.compile.Precision;
import semblance.models.compile.Range;
import semblance.models.weights.WeightsException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Tries a network in several precisions: each is checked against the plain network, and one that is
 * less exact than single precision must be worth it, in a race of both on the same inputs. For one
 * thread.
 */
final class Trials {
    private static final double EXACT_ENOUGH = 0.9999;
    private static final double NEAR_ENOUGH = 0.999;

    /** How many times faster less exact numbers must be. */
    private static final double WORTH_IT = 1.1;

    private static final int LAPS = 6;

    private final Network network;
    private final Samples samples;
    private final Function<Precision, Path> archives;
    private final Device device;
    private final boolean insists;
    private final List<float[]> expected = new ArrayList<>();
    private final List<Stamp.Trial> verdicts = new ArrayList<>();
    private Precision best = Precision.PLAIN;
    private @Nullable LoadedNetwork bestNetwork;

    /**
     * @param archives where the network is written in each precision
     * @param insists whether the last precision that runs is taken, however it does: for
     *     comparisons
     */
    Trials(
            Network network,
            Samples samples,
            Function<Precision, Path> archives,
            Device device,
            boolean insists) {
        this.network = network;
        this.samples = samples;
        this.archives = archives;
        this.device = device;
        this.insists = insists;
    }

    /** Writes and runs the plain network, which all others are compared with. */
    void begin() throws IOException, WeightsException {
        Compiler.write(network, Precision.PLAIN, archives.apply(Precision.PLAIN));
        bestNetwork = load(archives.apply(Precision.PLAIN));
        for (Samples.Input input : samples.checked()) {
            expected.add(input.run(bestNetwork)[0]);
        }
    }

    /**
     * Writes, checks and races one precision.
     *
     * @param bits of activations as integers
     */
    void run(Precision precision, int bits) throws IOException, WeightsException {
        if (precision == Precision.INT8 && samples.calibrating().isEmpty()) {
            verdict(precision, 0, 0, "there are no samples to calibrate it with");
            return;
        }
        LoadedNetwork tried;
        try {
            write(precision, bits);
            tried = load(archives.apply(precision));
        } catch (IOException e) {
            // This build of libtorch or this processor lacks an operator: another one will do.
            verdict(precision, 0, 0, "it does not run here: " + e.getMessage());
            return;
        }
        double cosine = cosine(tried);
        boolean isSingle = precision == Precision.FP32;
        if (!insists && !(cosine >= (isSingle ? EXACT_ENOUGH : NEAR_ENOUGH))) {
            drop(precision, tried);
            verdict(precision, cosine, 0, "it is too far from the plain network");
            return;
        }
        double[] millis = race(Objects.requireNonNull(bestNetwork), tried);
        // Timings are noisy; fused operators in the same precision can only gain.
        if (isSingle || insists || millis[1] * WORTH_IT < millis[0]) {
            drop(best, Objects.requireNonNull(bestNetwork));
            verdict(precision, cosine, millis[1], "it is taken instead of " + best.word());
            best = precision;
            bestNetwork = tried;
        } else {
            drop(precision, tried);
            verdict(precision, cosine, millis[1], "it is not worth it beside " + best.word());
        }
    }

    /** Returns the precision that is taken; its archive alone is left. */
    Precision end() {
        if (bestNetwork != null) {
            bestNetwork.close();
            bestNetwork = null;
        }
        return best;
    }

    /** Returns how each precision did. */
    List<Stamp.Trial> verdicts() {
        return List.copyOf(verdicts);
    }

    private void write(Precision precision, int bits) throws IOException, WeightsException {
        Path file = archives.apply(precision);
        if (precision == Precision.INT8) {
            Compiler.writeIntegers(network, observe(file, bits), bits, file);
        } else {
            Compiler.write(network, precision, file);
        }
    }

    /** Returns what integers should cover at each place: ranges first, then how they are filled. */
    private Map<String, Range> observe(Path file, int bits) throws IOException, WeightsException {
        Map<String, Range> ranges = new HashMap<>();
        List<String> places = Compiler.writeObserver(network, file);
        observe(
                file,
                seen -> {
                    for (int i = 0; i < places.size(); i++) {
                        Range range = new Range(seen[2 * i], seen[2 * i + 1]);
                        ranges.merge(places.get(i), range, Range::with);
                    }
                });
        Map<String, Histogram> histograms = new HashMap<>();
        ranges.forEach((place, range) -> histograms.put(place, new Histogram(range)));
        List<String> again = Compiler.writeObserver(network, ranges, file);
        observe(
                file,
                seen -> {
                    int at = 0;
                    for (String place : again) {
                        Objects.requireNonNull(histograms.get(place)).add(seen, at);
                        at += Histogram.BINS;
                    }
                });
        Map<String, Range> covered = new HashMap<>();
        histograms.forEach((place, histogram) -> covered.put(place, histogram.covered(bits)));
        return covered;
    }

    private void observe(Path file, Consumer<float[]> listener) throws IOException {
        try (LoadedNetwork observer = load(file)) {
            for (Samples.Input input : samples.calibrating()) {
                float[][] outputs = input.run(observer);
                listener.accept(outputs[outputs.length - 1]);
            }
        }
    }

    private double cosine(LoadedNetwork tried) {
        Comparison comparison = new Comparison();
        for (int i = 0; i < expected.size(); i++) {
            comparison.add(expected.get(i), samples.checked().get(i).run(tried)[0]);
        }
        return comparison.leastCosine();
    }

    /** Returns the least time of a run of each, in milliseconds: others disturb, by turns. */
    private double[] race(LoadedNetwork first, LoadedNetwork second) {
        double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
        for (int lap = 0; lap < LAPS; lap++) {
            Samples.Input input = samples.checked().get(lap % samples.checked().size());
            least[0] = Math.min(least[0], millis(first, input));
            least[1] = Math.min(least[1], millis(second, input));
        }
        return least;
    }

    private static double millis(LoadedNetwork network, Samples.Input input) {
        long began = System.nanoTime();
        float[][] _ = input.run(network);
        return (System.nanoTime() - began) / 1e6;
    }

    private LoadedNetwork load(Path file) throws IOException {
        return LoadedNetwork.load(file, device, network.dimension());
    }

    private void drop(Precision precision, LoadedNetwork loaded) throws IOException {
        loaded.close();
        Files.deleteIfExists(archives.apply(precision));
    }

    private void verdict(Precision precision, double cosine, double millis, String words) {
        verdicts.add(new Stamp.Trial(precision, cosine, millis, words));
    }
}
