/**
 * The model families: how official checkpoints become networks, and what stands before and after
 * them. Main type: {@link semblance.embed.family.Family}. Must not know how networks are run.
 */
@NullMarked
package semblance.embed.family;

import org.jspecify.annotations.NullMarked;
