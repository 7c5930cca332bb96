package semblance.index;

import semblance.embed.EmbeddedSample;
import semblance.embed.EmbeddingSpace;
import semblance.media.ContentId;
import semblance.media.TimeSpan;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** All embeddings of one content in one space; at least one. */
public record IndexEntry(ContentId content, List<EmbeddedSample> samples) {
    private static final TimeSpan WHOLE = new TimeSpan(Duration.ZERO, Duration.ZERO);

    public IndexEntry {
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("no embeddings of " + content);
        }
    }

    /**
     * Checks that all embeddings are of one space.
     *
     * @throws IllegalArgumentException if one is not
     */
    public void requireSpace(EmbeddingSpace space) {
        for (EmbeddedSample sample : samples) {
            sample.embedding().requireSpace(space);
        }
    }

    /** Returns the samples in the order of time: by the start of their spans, then by their end. */
    public List<EmbeddedSample> samplesByTime() {
        return samples.stream()
                .sorted(
                        Comparator.comparing((EmbeddedSample sample) -> spanOf(sample).start())
                                .thenComparing(sample -> spanOf(sample).end()))
                .toList();
    }

    private static TimeSpan spanOf(EmbeddedSample sample) {
        TimeSpan span = sample.span();
        return span == null ? WHOLE : span;
    }
}
