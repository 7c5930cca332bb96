/**
 * What is kept of searches between two starts: those that a person saved under a name, and the last
 * that were asked. Main type: {@link semblance.search.saved.Notebook}. Must not know how a search
 * is answered or shown.
 */
@NullMarked
package semblance.search.saved;

import org.jspecify.annotations.NullMarked;
