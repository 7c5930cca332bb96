/**
 * Writes samples and frames as media files with the encoders of the FFmpeg build that the program
 * ships for decoding: {@link semblance.samples.encode.MediaWriter}. It knows nothing of what it
 * writes.
 */
@NullMarked
package semblance.samples.encode;

import org.jspecify.annotations.NullMarked;
