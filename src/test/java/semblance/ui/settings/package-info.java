/** Tests of semblance.ui.settings. */
@NullMarked
package semblance.ui.settings;

import org.jspecify.annotations.NullMarked;
