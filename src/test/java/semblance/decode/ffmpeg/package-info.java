/** Tests of decoding, on files that the tests make themselves. */
@NullMarked
package semblance.decode.ffmpeg;

import org.jspecify.annotations.NullMarked;
