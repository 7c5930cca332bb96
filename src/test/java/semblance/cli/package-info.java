/** Tests. */
@NullMarked
package semblance.cli;

import org.jspecify.annotations.NullMarked;
