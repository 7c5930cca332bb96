/**
 * The one search field: words, a file or a pasted picture, the kinds wanted, and the state of the
 * search. Main type: {@link semblance.ui.search.SearchViewModel}. Must not know how results are
 * shown.
 */
@NullMarked
package semblance.ui.search;

import org.jspecify.annotations.NullMarked;
