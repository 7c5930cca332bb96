package semblance.media;

import org.jspecify.annotations.Nullable;

/**
 * What a file decodes to and what an embedder takes: a picture or a piece of sound. A still picture
 * is one sample; a video is not a third kind, it decodes to pictures (keyframes) and sounds
 * (windows of its sound track).
 */
public sealed interface Sample permits Picture, Sound {
    /**
     * Returns where in its file this sample lies, or null if it is the whole of a still picture.
     */
    @Nullable TimeSpan span();
}
