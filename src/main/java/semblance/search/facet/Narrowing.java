package semblance.search.facet;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which values of facets are wanted: any one of those chosen for a facet, and that for every facet
 * of which some are chosen. Unchangeable.
 *
 * @param chosen no set is empty
 */
public record Narrowing(Map<Facet, Set<String>> chosen) {
    /** Wants everything. */
    public static final Narrowing NONE = new Narrowing(Map.of());

    public Narrowing {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, Set.copyOf(values));
            }
        });
        chosen = java.util.Collections.unmodifiableMap(copy);
    }

    public boolean isNone() {
        return chosen.isEmpty();
    }

    /** Returns what is chosen of a facet; empty where all is wanted. */
    public Set<String> of(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }

    /** Chooses a value, or no longer. */
    public Narrowing toggled(Facet facet, String value) {
        Set<String> values = new TreeSet<>(of(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(facet, values);
    }

    /** Wants all values of a facet. */
    public Narrowing without(Facet facet) {
        return with(facet, Set.of());
    }

    private Narrowing with(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(chosen);
        changed.put(facet, values);
        return new Narrowing(changed);
    }
}
