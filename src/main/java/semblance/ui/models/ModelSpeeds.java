package semblance.ui.models;

import java.util.Optional;

/** Tells how fast models are on this machine. */
@FunctionalInterface
public interface ModelSpeeds {
    /** Returns what was measured; empty before the model's first use on this machine. May block. */
    Optional<ModelSpeed> of(String modelId);
}
