/**
 * The preview at the right of the window: a picture, a sound or a video with what is known of it,
 * played from the moment that matched, and the part of it that a person marks as the next query.
 * Main type: {@link semblance.ui.preview.PreviewPane}. Must not know how files are decoded, nor
 * what happens with a query.
 */
@NullMarked
package semblance.ui.preview;

import org.jspecify.annotations.NullMarked;
