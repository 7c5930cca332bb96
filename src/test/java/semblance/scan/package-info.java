/** Tests of finding files; with real folders. */
@NullMarked
package semblance.scan;

import org.jspecify.annotations.NullMarked;
