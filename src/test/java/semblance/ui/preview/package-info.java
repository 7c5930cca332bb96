/** Tests of the preview with made pictures, sounds and lines. */
@NullMarked
package semblance.ui.preview;

import org.jspecify.annotations.NullMarked;
