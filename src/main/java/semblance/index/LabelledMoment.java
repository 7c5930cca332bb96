package semblance.index;

import org.jspecify.annotations.Nullable;

import semblance.media.TimeSpan;

/**
 * A sample whose labels answer a {@link LabelQuery}.
 *
 * @param span where in its file the sample lies, null for a still picture
 * @param label the one that scores most; the first by name where several do
 * @param score above 0, at most 1
 */
public record LabelledMoment(@Nullable TimeSpan span, String label, float score) {}
