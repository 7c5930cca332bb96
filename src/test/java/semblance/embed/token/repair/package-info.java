/** Tests of how broken text is mended. */
@NullMarked
package semblance.embed.token.repair;

import org.jspecify.annotations.NullMarked;
