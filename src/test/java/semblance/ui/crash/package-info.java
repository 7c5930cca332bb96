/** Tests of what is told of bugs. */
@NullMarked
package semblance.ui.crash;

import org.jspecify.annotations.NullMarked;
