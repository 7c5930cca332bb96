/** Measures the window in processes of its own: how it starts, and how it scrolls. */
@NullMarked
package semblance.ui.bench;

import org.jspecify.annotations.NullMarked;
