package semblance.embed;

import java.util.List;

/**
 * What an embedder makes of one sample.
 *
 * @param labels the classes that the model itself names, the most probable first; empty if it names
 *     none
 */
public record Reading(Embedding embedding, List<Label> labels) {
    public Reading {
        labels = List.copyOf(labels);
    }
}
