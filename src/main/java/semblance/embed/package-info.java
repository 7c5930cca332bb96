/**
 * What an embedder is, not how it runs: samples in, unit vectors of one embedding space out. Main
 * type: {@link semblance.embed.Embedder}. Must not know files, decoders or stores.
 */
@NullMarked
package semblance.embed;

import org.jspecify.annotations.NullMarked;
