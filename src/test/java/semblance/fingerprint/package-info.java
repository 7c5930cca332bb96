/** Tests of the stores: one contract for every vector index and every store. */
@NullMarked
package semblance.fingerprint;

import org.jspecify.annotations.NullMarked;
