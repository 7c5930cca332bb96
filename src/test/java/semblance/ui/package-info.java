/** The window with a library and a search made for tests: flows, keys, and what they show. */
@NullMarked
package semblance.ui;

import org.jspecify.annotations.NullMarked;
