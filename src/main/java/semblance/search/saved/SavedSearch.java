package semblance.search.saved;

import java.util.Set;

/**
 * A search that a person keeps under a name.
 *
 * @param id tells it from all others, whatever it is called
 * @param seen the contents, as hexadecimal numbers, that were close when it was last looked at
 */
public record SavedSearch(String id, String name, Inquiry inquiry, Set<String> seen) {
    public SavedSearch {
        seen = Set.copyOf(seen);
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a saved search without a name");
        }
    }

    public SavedSearch withName(String value) {
        return new SavedSearch(id, value, inquiry, seen);
    }

    public SavedSearch withSeen(Set<String> contents) {
        return new SavedSearch(id, name, inquiry, contents);
    }
}
