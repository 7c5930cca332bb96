/** Tests of the stores: one contract for every vector index and every store. */
@NullMarked
package semblance.index;

import org.jspecify.annotations.NullMarked;
