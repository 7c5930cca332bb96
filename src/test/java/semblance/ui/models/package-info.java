/** Tests of what the window does with models. */
@NullMarked
package semblance.ui.models;

import org.jspecify.annotations.NullMarked;
