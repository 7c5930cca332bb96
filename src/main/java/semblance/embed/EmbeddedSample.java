package semblance.embed;

import org.jspecify.annotations.Nullable;

import semblance.media.TimeSpan;

import java.util.List;

/**
 * An embedding and where in its file it comes from.
 *
 * @param span null for a still picture
 * @param labels what the model's own classes say of this very sample, the most probable first;
 *     empty if it names none
 */
public record EmbeddedSample(@Nullable TimeSpan span, Embedding embedding, List<Label> labels) {
    public EmbeddedSample {
        labels = List.copyOf(labels);
    }

    /** A sample that no classes are known of. */
    public EmbeddedSample(@Nullable TimeSpan span, Embedding embedding) {
        this(span, embedding, List.of());
    }
}
