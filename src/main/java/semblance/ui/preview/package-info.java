/**
 * A closer look at one result. Main type: {@link semblance.ui.preview.PreviewPane}. Must not know
 * where the result came from.
 */
@NullMarked
package semblance.ui.preview;

import org.jspecify.annotations.NullMarked;
