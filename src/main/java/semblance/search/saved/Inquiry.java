package semblance.search.saved;

import semblance.media.MediaKind;
import semblance.search.Condition;
import semblance.search.Query;
import semblance.search.QueryPart;
import semblance.search.TypedWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All that a person asked at once, so that it can be asked again.
 *
 * @param parts the parts that stand beside the typed text
 * @param typed the text as it was typed, read by {@link TypedWords}; may be empty
 * @param kinds the kinds of file that were wanted, not empty
 * @param where conditions on facts; may be empty
 */
public record Inquiry(
        List<QueryPart> parts, String typed, Set<MediaKind> kinds, List<Condition> where) {
    public Inquiry {
        parts = List.copyOf(parts);
        kinds = Set.copyOf(kinds);
        where = List.copyOf(where);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("no kinds");
        }
    }

    /** Returns the query of all parts and of the typed words. */
    public Query query() {
        List<QueryPart> all = new ArrayList<>(parts);
        all.addAll(TypedWords.parse(typed));
        return new Query(all);
    }

    /** Tells whether there is anything to search for or to list. */
    public boolean asksSomething() {
        return query().wantsSomething() || !where.isEmpty();
    }

    /** Tells whether another one asks the same but for what is typed. */
    public boolean isTypedOtherwise(Inquiry other) {
        return parts.equals(other.parts) && kinds.equals(other.kinds) && where.equals(other.where);
    }
}
