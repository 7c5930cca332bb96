/** Tests. */
@NullMarked
package semblance.library;

import org.jspecify.annotations.NullMarked;
