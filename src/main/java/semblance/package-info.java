/** The program's entry. */
@NullMarked
package semblance;

import org.jspecify.annotations.NullMarked;
