package semblance.search;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.index.Neighbor;
import semblance.index.StoreException;
import semblance.index.VectorIndex;
import semblance.media.ContentId;
import semblance.media.TimeSpan;

import java.util.ArrayList;
import java.util.List;

/**
 * The samples of one film or recording in one space, in the order of time.
 *
 * @param spans one for each of {@code vectors}
 */
record TimedSamples(List<TimeSpan> spans, List<Embedding> vectors) {
    private static final TimedSamples NONE = new TimedSamples(List.of(), List.of());

    TimedSamples {
        spans = List.copyOf(spans);
        vectors = List.copyOf(vectors);
        if (spans.size() != vectors.size()) {
            throw new IllegalArgumentException(spans.size() + " spans, " + vectors.size());
        }
    }

    /** Returns the samples of a query that have a time; none where one has not. */
    static TimedSamples of(List<EmbeddedSample> samples) {
        List<TimeSpan> spans = new ArrayList<>();
        List<Embedding> vectors = new ArrayList<>();
        for (EmbeddedSample sample : samples) {
            TimeSpan span = sample.span();
            if (span == null) {
                return NONE;
            }
            spans.add(span);
            vectors.add(sample.embedding());
        }
        return new TimedSamples(spans, vectors);
    }

    /** Reads the samples of a content; none if it is a still picture or has left the index. */
    static TimedSamples of(VectorIndex index, ContentId content) throws StoreException {
        List<Embedding> vectors = index.embeddings(content);
        if (vectors.isEmpty()) {
            return NONE;
        }
        List<TimeSpan> spans = new ArrayList<>();
        for (Neighbor moment : index.moments(vectors.getFirst(), content)) {
            TimeSpan span = moment.span();
            if (span == null) {
                return NONE;
            }
            spans.add(span);
        }
        // Between the two reads the content may have been indexed anew.
        return spans.size() == vectors.size() ? new TimedSamples(spans, vectors) : NONE;
    }

    boolean isEmpty() {
        return spans.isEmpty();
    }

    int size() {
        return spans.size();
    }

    double start(int sample) {
        return spans.get(sample).startSeconds();
    }

    double end(int sample) {
        return spans.get(sample).endSeconds();
    }

    double firstStart() {
        return start(0);
    }

    double lastEnd() {
        return spans.stream().mapToDouble(TimeSpan::endSeconds).max().orElse(0);
    }

    double seconds() {
        return lastEnd() - firstStart();
    }

    float similarity(int sample, TimedSamples other, int otherSample) {
        return vectors.get(sample).cosine(other.vectors.get(otherSample));
    }
}
