/** Tests. */
@NullMarked
package semblance.engine;

import org.jspecify.annotations.NullMarked;
