package semblance.engine;

import org.jspecify.annotations.Nullable;

import semblance.media.TimeSpan;

/**
 * A model's own output for one sample, before normalisation. It owns its array, which is to be read
 * only.
 *
 * @param span null for a still picture
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: it only carries the numbers out
public record RawSample(@Nullable TimeSpan span, float[] values) {}
