/** Tests of recording. */
@NullMarked
package semblance.ui.record;

import org.jspecify.annotations.NullMarked;
