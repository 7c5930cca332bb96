/** Tests. */
@NullMarked
package semblance.search;

import org.jspecify.annotations.NullMarked;
