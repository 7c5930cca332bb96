package semblance.embed.djl;

import ai.djl.Device;

import semblance.embed.EmbedException;
import semblance.models.compile.Compiler;
import semblance.models.compile.Network;
import semblance.models.compile.Precision;
import semblance.models.weights.WeightsException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
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

    /** A network that is loaded, and how its precision did when it was compiled. */
    record Chosen(LoadedNetwork network, Stamp.Trial trial) {}

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
    Chosen load(List<String> made, Source source, SampleSource samples, Consumer<String> step)
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
                        Stamp.Trial chosen = stamp.get().chosen();
                        return new Chosen(
                                warmed(archive(chosen.precision()), source.network()), chosen);
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

    private Chosen compile(
            List<String> made, Network network, Samples samples, Consumer<String> step)
            throws IOException, WeightsException {
        clear();
        Trials trials = new Trials(network, samples, this::archive, device, precisions.insists());
        step.accept("writing the network");
        trials.begin();
        List<Precision> candidates =
                device.isGpu() ? List.of(Precision.HALF) : precisions.candidates(processor);
        for (Precision precision : candidates) {
            step.accept("trying " + precision.word());
            trials.run(precision, processor.addsBytesExactly() ? 8 : 7);
        }
        Precision chosen = trials.end();
        Stamp stamp = new Stamp(made, chosen, trials.verdicts());
        stamp.write(stampFile());
        step.accept("loading " + chosen.word());
        return new Chosen(warmed(archive(chosen), network), stamp.chosen());
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
