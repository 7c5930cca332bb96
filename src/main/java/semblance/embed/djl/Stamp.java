package semblance.embed.djl;

import com.fasterxml.jackson.databind.ObjectMapper;

import semblance.models.compile.Precision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What is written beside a compiled network: all that went into it, and how it did. A network whose
 * stamp differs from what would go into it now is compiled again.
 *
 * @param made from what: weights, compiler, libtorch, processor, samples, wanted precision
 * @param precision the one that was chosen
 * @param trials how each precision did
 */
record Stamp(List<String> made, Precision precision, List<Trial> trials) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * How one precision did.
     *
     * @param leastCosine similarity to the plain network's embeddings, at worst
     * @param millis of one input on one thread, 0 if it was not measured
     * @param verdict for a person: why it was taken or not
     */
    record Trial(Precision precision, double leastCosine, double millis, String verdict) {}

    /** Returns how the precision that was chosen did. */
    Trial chosen() {
        return trials.stream()
                .filter(trial -> trial.precision == precision)
                .findFirst()
                .orElseGet(() -> new Trial(precision, 1, 0, "the plain network itself"));
    }

    static Optional<Stamp> read(Path file) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Stamp.class));
        } catch (IOException _) {
            // Missing or cut off: the network is compiled again.
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        Files.write(temporary, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        Files.move(
                temporary,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
