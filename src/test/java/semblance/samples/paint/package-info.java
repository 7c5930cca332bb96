/**
 * The painters of the sample pictures and of the frames of the sample films: each {@link
 * semblance.samples.paint.Scene} paints one theme on a {@link semblance.samples.paint.Canvas}, in
 * as many variations as there are seeds, and at any moment of its little story. It knows no files
 * and no formats.
 */
@NullMarked
package semblance.samples.paint;

import org.jspecify.annotations.NullMarked;
