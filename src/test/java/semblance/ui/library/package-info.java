/** Tests of this part of the window without a window. */
@NullMarked
package semblance.ui.library;

import org.jspecify.annotations.NullMarked;
