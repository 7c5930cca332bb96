/** Tests of how the program's parts are joined. */
@NullMarked
package semblance;

import org.jspecify.annotations.NullMarked;
