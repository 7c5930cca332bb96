package semblance.embed;

import org.jspecify.annotations.Nullable;

import semblance.media.TimeSpan;

/**
 * An embedding and where in its file it comes from.
 *
 * @param span null for a still picture
 */
public record EmbeddedSample(@Nullable TimeSpan span, Embedding embedding) {}
