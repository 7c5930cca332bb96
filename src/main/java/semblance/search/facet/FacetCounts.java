package semblance.search.facet;

import java.util.List;
import java.util.Map;

/**
 * The facets that have something to offer, each with its values and how many files have them, the
 * most frequent first. A count is over the files that meet what is chosen of all <em>other</em>
 * facets: it is what a person gets who chooses that value alone here.
 */
public record FacetCounts(Map<Facet, List<Count>> counts) {
    public static final FacetCounts NONE = new FacetCounts(Map.of());

    /** One value and how many files have it. */
    public record Count(String value, int files, boolean chosen) {}

    public List<Count> of(Facet facet) {
        return counts.getOrDefault(facet, List.of());
    }
}
