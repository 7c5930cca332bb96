/**
 * The words that all other packages speak: a file and its kind, its stamp and its content identity,
 * spans of time, and the samples that a file decodes to. Main type: {@link semblance.media.Sample}.
 * Knows nothing of any other package, of disks or of decoders.
 */
@NullMarked
package semblance.media;

import org.jspecify.annotations.NullMarked;
