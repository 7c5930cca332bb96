package semblance.embed.djl;

import java.util.Optional;

/**
 * What was measured when a network was compiled for this machine.
 *
 * @param precision the one that was chosen, as a word such as {@code int8}
 * @param millis of one picture or window of sound on one processor core
 * @param leastCosine similarity to the plain network's embeddings, at worst
 */
public record Measurement(String precision, double millis, double leastCosine) {
    static Optional<Measurement> of(Stamp stamp) {
        return stamp.trials().stream()
                .filter(trial -> trial.precision() == stamp.precision() && trial.millis() > 0)
                .map(trial ->
                        new Measurement(
                                trial.precision().word(), trial.millis(), trial.leastCosine()))
                .findFirst();
    }
}
