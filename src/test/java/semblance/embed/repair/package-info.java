/** Tests of how broken text is mended. */
@NullMarked
package semblance.embed.repair;

import org.jspecify.annotations.NullMarked;
