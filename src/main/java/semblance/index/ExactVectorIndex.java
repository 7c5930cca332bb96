package semblance.index;

import org.jspecify.annotations.Nullable;

import semblance.embed.EmbeddedSample;
import semblance.embed.Embedding;
import semblance.embed.EmbeddingSpace;
import semblance.embed.Label;
import semblance.media.ContentId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A vector index in memory that compares the query with every vector: exact, and fast enough for
 * some ten thousand vectors. Other indexes are tested against it. Searches see changes at once.
 * Safe for use by many threads.
 */
public final class ExactVectorIndex implements VectorIndex {
    private static final Comparator<LabelledMoment> BY_SCORE =
            Comparator.comparing(LabelledMoment::score);

    private final EmbeddingSpace space;
    private final Map<ContentId, List<EmbeddedSample>> samples = new ConcurrentHashMap<>();

    public ExactVectorIndex(EmbeddingSpace space) {
        this.space = space;
    }

    @Override
    public EmbeddingSpace space() {
        return space;
    }

    @Override
    public void put(IndexEntry entry) {
        entry.requireSpace(space);
        samples.put(entry.content(), entry.samplesByTime());
    }

    @Override
    public void remove(ContentId content) {
        samples.remove(content);
    }

    @Override
    public List<Neighbor> nearest(Embedding query, int count, @Nullable Set<ContentId> among) {
        query.requireSpace(space);
        List<Neighbor> best = new ArrayList<>();
        samples.forEach((content, ofContent) -> {
            if (among == null || among.contains(content)) {
                best.add(best(query, content, ofContent));
            }
        });
        return best.stream().sorted(Neighbor.NEAREST_FIRST).limit(count).toList();
    }

    private static Neighbor best(Embedding query, ContentId content, List<EmbeddedSample> samples) {
        EmbeddedSample best = samples.getFirst();
        float similarity = query.cosine(best.embedding());
        for (EmbeddedSample sample : samples) {
            float other = query.cosine(sample.embedding());
            if (other > similarity) {
                best = sample;
                similarity = other;
            }
        }
        return new Neighbor(content, best.span(), similarity);
    }

    @Override
    public List<Neighbor> moments(Embedding query, ContentId content) {
        query.requireSpace(space);
        return samples.getOrDefault(content, List.of()).stream()
                .map(s -> new Neighbor(content, s.span(), query.cosine(s.embedding())))
                .toList();
    }

    @Override
    public Labelled labelled(LabelQuery query, int count, @Nullable Set<ContentId> among) {
        List<Neighbor> best = new ArrayList<>();
        double sum = 0;
        for (ContentId content : samples.keySet()) {
            List<LabelledMoment> moments = labelledMoments(query, content);
            if (!moments.isEmpty()) {
                LabelledMoment most = Collections.max(moments, BY_SCORE);
                sum += most.score();
                if (among == null || among.contains(content)) {
                    best.add(new Neighbor(content, most.span(), most.score()));
                }
            }
        }
        best.sort(Neighbor.NEAREST_FIRST);
        return new Labelled(
                best.subList(0, Math.min(count, best.size())),
                sum / Math.max(1, samples.size()),
                samples.size());
    }

    @Override
    public Map<ContentId, List<LabelledMoment>> labelledMoments(
            LabelQuery query, Collection<ContentId> contents) {
        Map<ContentId, List<LabelledMoment>> moments = new HashMap<>();
        for (ContentId content : contents) {
            List<LabelledMoment> ofContent = labelledMoments(query, content);
            if (!ofContent.isEmpty()) {
                moments.put(content, ofContent);
            }
        }
        return moments;
    }

    private List<LabelledMoment> labelledMoments(LabelQuery query, ContentId content) {
        return samples.getOrDefault(content, List.of()).stream()
                .map(sample -> moment(query, sample))
                .filter(moment -> moment.score() > 0)
                .toList();
    }

    private static LabelledMoment moment(LabelQuery query, EmbeddedSample sample) {
        return sample.labels().stream()
                .map(label ->
                        new LabelledMoment(
                                sample.span(),
                                label.name(),
                                query.weights().getOrDefault(label.name(), 0f)
                                        * label.probability()))
                .max(BY_SCORE.thenComparing(LabelledMoment::label, Comparator.reverseOrder()))
                .orElse(new LabelledMoment(sample.span(), "", 0));
    }

    @Override
    public Set<String> labels() {
        return samples.values().stream()
                .flatMap(List::stream)
                .flatMap(sample -> sample.labels().stream())
                .map(Label::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Embedding> sample(int count, long seed) {
        UniformDraw<Embedding> draw = new UniformDraw<>(count, seed);
        samples.forEach((content, ofContent) -> {
            long bits = UniformDraw.bitsOf(content);
            for (int i = 0; i < ofContent.size(); i++) {
                draw.show(bits, i, ofContent.get(i).embedding());
            }
        });
        return draw.drawn();
    }

    @Override
    public List<Embedding> embeddings(ContentId content) {
        return samples.getOrDefault(content, List.of()).stream()
                .map(EmbeddedSample::embedding)
                .toList();
    }

    @Override
    public Set<ContentId> contents() {
        return Set.copyOf(samples.keySet());
    }

    @Override
    public long size() {
        return samples.values().stream().mapToLong(List::size).sum();
    }
}
