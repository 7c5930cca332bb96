/** Tests. */
@NullMarked
package semblance.media;

import org.jspecify.annotations.NullMarked;
