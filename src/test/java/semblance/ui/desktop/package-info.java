/** Tests of semblance.ui.desktop. */
@NullMarked
package semblance.ui.desktop;

import org.jspecify.annotations.NullMarked;
