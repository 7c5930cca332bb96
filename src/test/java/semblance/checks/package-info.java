/** Checks of the sources themselves: format, architecture, words. */
@NullMarked
package semblance.checks;

import org.jspecify.annotations.NullMarked;
