/**
 * The stores of a library: the catalog of files and one vector index for each embedding space. Main
 * types: {@link semblance.index.Store}, {@link semblance.index.VectorIndex}. Must not know how
 * vectors are made or which folders are scanned.
 */
@NullMarked
package semblance.index;

import org.jspecify.annotations.NullMarked;
