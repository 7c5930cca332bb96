/** What every embedder promises, tested alike: {@link semblance.embed.EmbedderContract}. */
@NullMarked
package semblance.embed;

import org.jspecify.annotations.NullMarked;
