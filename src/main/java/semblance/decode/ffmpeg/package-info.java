/**
 * Decodes pictures, sounds and videos with FFmpeg, in this process. Main type: {@link
 * semblance.decode.ffmpeg.FfmpegDecoder}; all else is its own. The only package that knows FFmpeg's
 * types. Native objects live in small closeable classes ({@code Container}, {@code CodecDecoder},
 * {@code FrameHandle}) and are freed by their owner's {@code close}, never by the garbage
 * collector. Must not know what samples are used for.
 */
@NullMarked
package semblance.decode.ffmpeg;

import org.jspecify.annotations.NullMarked;
