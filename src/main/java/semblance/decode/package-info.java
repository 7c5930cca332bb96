/**
 * Turns a media file into samples. Main type: {@link semblance.decode.Decoder}. Says what a decoder
 * is; must not know which library does the work.
 */
@NullMarked
package semblance.decode;

import org.jspecify.annotations.NullMarked;
