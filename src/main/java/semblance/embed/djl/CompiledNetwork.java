package semblance.embed.djl;

import ai.djl.Device;

import semblance.embed.EmbedException;
import semblance.models.compile.Compiler;
import semblance.models.compile.Network;
import semblance.models.compile.Precision;
import semblance.models.compile.Range;
import semblance.models.weights.WeightsException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Compiles a network for this machine: writes it in each precision that may be fast here, checks
 * each against the plain network, keeps the fastest that passes, and stamps it with all that went
 * in. While the stamp holds, later starts only load it. Several processes may do so at once: one
 * compiles, the others wait.
 */
final class CompiledNetwork {
    private static final double EXACT_ENOUGH = 0.9999;
    private static final double NEAR_ENOUGH = 0.999;

    /** Less exact numbers must be worth it. */
    private static final double WORTH_IT = 1.1;

    private final Path folder;
    private final String name;
    private final Device device;
    private final Precisions precisions;
    private final Processor processor;

    /**
     * @param folder for compiled networks of one model
     * @param name of the network, such as {@code pictures}
     */
    CompiledNetwork(Path folder, String name, Device device, Precisions precisions) {
        this.folder = folder;
        this.name = fullName(name, precisions);
        this.device = device;
        this.precisions = precisions;
        this.processor = Processor.ofThisMachine();
    }

    /** Gives the network when it must be compiled. */
    @FunctionalInterface
    interface Source {
        Network network() throws WeightsException;
    }

    /** Gives what the network is calibrated and checked with, when it must be compiled. */
    @FunctionalInterface
    interface SampleSource {
        Samples samples();
    }

    /** Returns how compiling went, if it was done on this machine. */
    static Optional<Stamp> stamp(Path folder, String name, Precisions precisions) {
        return Stamp.read(folder.resolve(fullName(name, precisions) + ".json"));
    }

    private static String fullName(String name, Precisions precisions) {
        return name + "-" + precisions.name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Loads the network, compiled before or now.
     *
     * @param made what the caller puts in: weights, preprocessing, samples
     * @param samples what it is calibrated and checked with
     * @param step told what is being done
     * @throws EmbedException if it cannot be compiled or loaded
     */
    LoadedNetwork load(
            List<String> made, Source source, SampleSource samples, Consumer<String> step)
            throws EmbedException {
        List<String> all = new ArrayList<>(made);
        all.add("compiler " + Compiler.VERSION);
        all.add("libtorch " + TorchEngine.version());
        all.add("device " + device);
        all.add(processor.description());
        all.add("precision " + precisions);
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                            FileChannel.open(
                                    folder.resolve(name + ".lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                Optional<Stamp> stamp = Stamp.read(stampFile());
                if (stamp.isPresent() && stamp.get().made().equals(all)) {
                    try {
                        return warmed(archive(stamp.get().precision()), source.network());
                    } catch (IOException _) {
                        // Removed or damaged since: it can be made again.
                        Files.deleteIfExists(stampFile());
                    }
                }
                return compile(all, source.network(), samples.samples(), step);
            }
        } catch (WeightsException e) {
            throw new EmbedException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new EmbedException(
                    "The model cannot be compiled into "
                            + folder
                            + ": check that its disk has room and that you may write there.",
                    e);
        }
    }

    private LoadedNetwork compile(
            List<String> made, Network network, Samples samples, Consumer<String> step)
            throws IOException, WeightsException {
        clear();
        Path plainFile = archive(Precision.PLAIN);
        step.accept("writing the network");
        Compiler.write(network, Precision.PLAIN, plainFile);
        List<Stamp.Trial> trials = new ArrayList<>();
        List<Trial> done = new ArrayList<>();
        List<float[]> expected = new ArrayList<>();
        double plainMillis;
        try (LoadedNetwork plain = LoadedNetwork.load(plainFile, device, network.dimension())) {
            for (Samples.Input input : samples.checked()) {
                expected.add(input.run(plain)[0]);
            }
            plainMillis = millis(plain, samples);
        }
        done.add(new Trial(Precision.PLAIN, 1, plainMillis));
        List<Precision> candidates =
                device.isGpu() ? List.of(Precision.HALF) : precisions.candidates(processor);
        for (Precision precision : candidates) {
            if (precision == Precision.INT8 && samples.calibrating().isEmpty()) {
                trials.add(
                        new Stamp.Trial(precision, 0, 0, "no sample pictures to calibrate with"));
                continue;
            }
            step.accept("trying " + precision.word());
            try {
                write(network, precision, samples);
                try (LoadedNetwork loaded =
                        LoadedNetwork.load(archive(precision), device, network.dimension())) {
                    Comparison comparison = new Comparison();
                    for (int i = 0; i < expected.size(); i++) {
                        comparison.add(expected.get(i), samples.checked().get(i).run(loaded)[0]);
                    }
                    done.add(
                            new Trial(
                                    precision, comparison.leastCosine(), millis(loaded, samples)));
                }
            } catch (IOException e) {
                // This build or processor lacks an operator: another precision will do.
                trials.add(
                        new Stamp.Trial(precision, 0, 0, "does not run here: " + e.getMessage()));
            }
        }
        Precision chosen = choose(done);
        for (Trial trial : done) {
            trials.add(
                    new Stamp.Trial(
                            trial.precision,
                            trial.leastCosine,
                            trial.millis,
                            trial.precision == chosen
                                    ? "chosen"
                                    : trial.passes()
                                            ? "slower"
                                            : "too far from the plain network"));
            if (trial.precision != chosen) {
                Files.deleteIfExists(archive(trial.precision));
            }
        }
        new Stamp(made, chosen, trials).write(stampFile());
        step.accept("loading " + chosen.word());
        return warmed(archive(chosen), network);
    }

    /** How one precision did. */
    private record Trial(Precision precision, double leastCosine, double millis) {
        boolean passes() {
            boolean single = precision == Precision.FP32 || precision == Precision.PLAIN;
            return leastCosine >= (single ? EXACT_ENOUGH : NEAR_ENOUGH);
        }
    }

    private static Precision choose(List<Trial> trials) {
        Trial best = trials.getFirst();
        for (Trial trial : trials.subList(1, trials.size())) {
            boolean same = trial.precision == Precision.FP32;
            if (trial.passes() && trial.millis * (same ? 1 : WORTH_IT) < best.millis) {
                best = trial;
            }
        }
        return best.precision;
    }

    private void write(Network network, Precision precision, Samples samples)
            throws IOException, WeightsException {
        // Nobody may find half an archive under its own name.
        Path temporary = folder.resolve(name + ".tmp");
        if (precision == Precision.INT8) {
            Map<String, Range> ranges = observe(network, samples);
            int bits = processor.addsBytesExactly() ? 8 : 7;
            Compiler.writeIntegers(network, ranges, bits, temporary);
        } else {
            Compiler.write(network, precision, temporary);
        }
        Files.move(
                temporary,
                archive(precision),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private Map<String, Range> observe(Network network, Samples samples)
            throws IOException, WeightsException {
        Path file = folder.resolve(name + "-observing.pt");
        try {
            List<String> places = Compiler.writeObserver(network, file);
            Map<String, Range> ranges = new HashMap<>();
            try (LoadedNetwork observer = LoadedNetwork.load(file, device, network.dimension())) {
                for (Samples.Input input : samples.calibrating()) {
                    float[][] outputs = input.run(observer);
                    float[] seen = outputs[outputs.length - 1];
                    for (int i = 0; i < places.size(); i++) {
                        ranges.merge(
                                places.get(i),
                                new Range(seen[2 * i], seen[2 * i + 1]),
                                Range::with);
                    }
                }
            }
            return ranges;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Loads an archive and lets libtorch optimise it, which it does in the first two runs. */
    private LoadedNetwork warmed(Path archive, Network network) throws IOException {
        LoadedNetwork loaded = LoadedNetwork.load(archive, device, network.dimension());
        Samples.Input any = Samples.any(network);
        for (int i = 0; i < 2; i++) {
            float[][] _ = any.run(loaded);
        }
        return loaded;
    }

    /** Returns the time of one run on one thread: the least of several, as others disturb. */
    private static double millis(LoadedNetwork network, Samples samples) {
        double least = Double.MAX_VALUE;
        int round = 0;
        for (Samples.Input input : samples.checked()) {
            long began = System.nanoTime();
            input.run(network);
            // libtorch's first two runs also optimise the script.
            if (round++ >= 2) {
                least = Math.min(least, (System.nanoTime() - began) / 1e6);
            }
        }
        return least;
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String fileName = String.valueOf(file.getFileName());
                if (fileName.startsWith(name) && !fileName.endsWith(".lock")) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path archive(Precision precision) {
        return folder.resolve(name + "-" + precision.word() + ".pt");
    }

    private Path stampFile() {
        return folder.resolve(name + ".json");
    }
}
