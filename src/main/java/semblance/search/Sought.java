package semblance.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One thing that words ask for, in the classes of a model.
 *
 * @param weights of the classes that the words name, 1, and of wider and narrower ones, less
 * @param narrower the classes that are the thing, since they are named or below one that is
 */
record Sought(Map<String, Float> weights, Set<String> narrower) {
    Sought {
        weights = Map.copyOf(weights);
        narrower = Set.copyOf(narrower);
    }

    /** Returns the classes that are the thing, each with its full weight. */
    Map<String, Float> itself() {
        Map<String, Float> full = new HashMap<>();
        narrower.forEach(name -> full.put(name, 1f));
        return full;
    }
}
