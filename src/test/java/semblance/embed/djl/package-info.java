/** Tests of networks as they run on this machine. */
@NullMarked
package semblance.embed.djl;

import org.jspecify.annotations.NullMarked;
