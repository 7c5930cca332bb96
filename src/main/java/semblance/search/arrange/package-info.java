/**
 * The order and the groups in which an answer is read. Main type: {@link
 * semblance.search.arrange.Arrangement}. Must not know how a search works, nor any words for a
 * person.
 */
@NullMarked
package semblance.search.arrange;

import org.jspecify.annotations.NullMarked;
