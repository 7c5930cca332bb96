/** Tests of settings and of the program's folders. */
@NullMarked
package semblance.settings;

import org.jspecify.annotations.NullMarked;
