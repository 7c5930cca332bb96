/**
 * What the files of an answer have in common, counted, and how an answer is narrowed by it. Main
 * types: {@link semblance.search.facet.FacetTable} and {@link semblance.search.facet.Narrowing}.
 * Must not know how a search works, nor any words for a person.
 */
@NullMarked
package semblance.search.facet;

import org.jspecify.annotations.NullMarked;
