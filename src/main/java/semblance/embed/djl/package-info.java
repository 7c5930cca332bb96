/**
 * Runs compiled networks by DJL's PyTorch engine: the only package that knows ai.djl. Main type:
 * {@link semblance.embed.djl.NetworkEmbedder}. Must not know files of media, decoders or stores.
 */
@NullMarked
package semblance.embed.djl;

import org.jspecify.annotations.NullMarked;
