package semblance.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The classes of a model, each below at most one wider class, and how much each counts for one that
 * is asked for. Classes are numbered as they come. Unchangeable once it is filled; for one thread
 * until then.
 */
final class ClassTree {
    /**
     * A narrower class says more than was asked for, but says it; a wider one only hints, and hints
     * less the wider it is.
     */
    private static final float NARROWER = 0.8f;

    private static final float WIDER = 0.1f;

    /** A class that the words name beside a narrower one, as "dog" in "dog barking". */
    private static final float BESIDE = 0.8f;

    private final List<String> names = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();

    /** Adds a class below another, or at the top if that is -1; returns its number. */
    int add(String name, int parent) {
        names.add(name);
        parents.add(parent);
        return names.size() - 1;
    }

    int parent(int node) {
        return parents.get(node);
    }

    /** Tells whether a class is another or lies below it. */
    boolean isWithin(int node, int other) {
        int at = node;
        while (at >= 0 && at != other) {
            at = parent(at);
        }
        return at >= 0;
    }

    /**
     * Weighs all classes for a thing that is asked for.
     *
     * @param named classes of which each is the thing
     * @param beside classes that are named too
     */
    Sought sought(Set<Integer> named, Set<Integer> beside) {
        Map<String, Float> weights = new HashMap<>();
        for (int node : named) {
            weigh(weights, node, 1);
            float weight = WIDER;
            for (int at = parent(node); at >= 0; at = parent(at)) {
                weigh(weights, at, weight);
                weight *= WIDER;
            }
        }
        beside.forEach(node -> weigh(weights, node, BESIDE));
        Set<String> narrower = new HashSet<>();
        for (int node = 0; node < names.size(); node++) {
            if (isWithinAny(node, named)) {
                weigh(weights, node, NARROWER);
                narrower.add(names.get(node));
            }
        }
        return new Sought(weights, narrower);
    }

    private boolean isWithinAny(int node, Set<Integer> others) {
        return others.stream().anyMatch(other -> isWithin(node, other));
    }

    private void weigh(Map<String, Float> weights, int node, float weight) {
        weights.merge(names.get(node), weight, Math::max);
    }
}
