/**
 * Queries and their answers: nearest samples per space, best moment per file, rank fusion, cut-off.
 * Main type: {@link semblance.search.Searcher}. Must not know who asks or how results are shown.
 */
@NullMarked
package semblance.search;

import org.jspecify.annotations.NullMarked;
