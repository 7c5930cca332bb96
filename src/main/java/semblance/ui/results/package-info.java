/**
 * Answers as a grid of tiles that stays smooth with very many of them, and what can be done with
 * one. Main types: {@link semblance.ui.results.ResultsViewModel} and {@link
 * semblance.ui.results.ResultsView}. Must not know how a search works.
 */
@NullMarked
package semblance.ui.results;

import org.jspecify.annotations.NullMarked;
