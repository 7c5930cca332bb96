package semblance.index.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

import semblance.index.LabelQuery;
import semblance.index.Labelled;
import semblance.index.LabelledMoment;
import semblance.index.Neighbor;
import semblance.media.ContentId;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds the contents whose samples have some labels, exactly: all postings of the labels are read
 * into one score per sample, and of each block of samples the best counts. Safe for use by many
 * threads.
 */
final class LabelSearch {
    private final Blocks blocks;
    private final ContentFilters filters;

    LabelSearch(Blocks blocks, ContentFilters filters) {
        this.blocks = blocks;
        this.filters = filters;
    }

    Labelled labelled(
            IndexSearcher searcher, LabelQuery query, int count, @Nullable Set<ContentId> among)
            throws IOException {
        if (count < 0) {
            throw new IllegalArgumentException("count " + count);
        }
        Best best = new Best(count);
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            List<SampleLabels.Posting> postings = SampleLabels.postings(segment, query);
            SegmentSamples samples = postings.isEmpty() ? null : SegmentSamples.of(segment);
            BitSet ends = blocks.ends().getBitSet(segment);
            if (samples != null && ends != null) {
                Bits wanted = among == null ? null : filters.of(among).documents(segment);
                best.add(
                        samples,
                        scores(segment, postings),
                        ends,
                        segment.reader().getLiveDocs(),
                        wanted);
            }
        }
        long contents = searcher.count(new TermQuery(SegmentSamples.PARENT));
        return new Labelled(best.inOrder(), best.sum / Math.max(1, contents), contents);
    }

    private static float[] scores(LeafReaderContext segment, List<SampleLabels.Posting> postings)
            throws IOException {
        float[] scores = new float[segment.reader().maxDoc()];
        for (SampleLabels.Posting posting : postings) {
            PostingsEnum samples = posting.samples();
            for (int doc = samples.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = samples.nextDoc()) {
                scores[doc] = Math.max(scores[doc], posting.score());
            }
        }
        return scores;
    }

    List<LabelledMoment> moments(IndexSearcher searcher, LabelQuery query, ContentId content)
            throws IOException {
        List<LabelledMoment> moments = new ArrayList<>();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            List<Integer> documents = Segments.documents(segment, SegmentSamples.term(content));
            SegmentSamples samples = documents.isEmpty() ? null : SegmentSamples.of(segment);
            if (samples != null) {
                int start = documents.getFirst();
                @Nullable LabelledMoment[] best =
                        best(SampleLabels.postings(segment, query), start, documents.getLast());
                for (int i = 0; i < best.length; i++) {
                    LabelledMoment moment = best[i];
                    if (moment != null) {
                        moments.add(
                                new LabelledMoment(
                                        samples.span(start + i), moment.label(), moment.score()));
                    }
                }
            }
        }
        return moments;
    }

    /** Returns the best label of each sample of one block, still without its span. */
    private static @Nullable LabelledMoment[] best(
            List<SampleLabels.Posting> postings, int start, int end) throws IOException {
        @Nullable LabelledMoment[] best = new LabelledMoment[end - start];
        for (SampleLabels.Posting posting : postings) {
            PostingsEnum samples = posting.samples();
            for (int doc = samples.advance(start); doc < end; doc = samples.nextDoc()) {
                LabelledMoment before = best[doc - start];
                if (before == null || posting.score() > before.score()) {
                    best[doc - start] = new LabelledMoment(null, posting.label(), posting.score());
                }
            }
        }
        return best;
    }

    /** The best contents so far, the worst of them first, and the sum of all. */
    private static final class Best {
        private final PriorityQueue<Neighbor> kept =
                new PriorityQueue<>(Neighbor.NEAREST_FIRST.reversed());
        private final int count;
        private double sum;

        Best(int count) {
            this.count = count;
        }

        void add(
                SegmentSamples samples,
                float[] scores,
                BitSet ends,
                @Nullable Bits live,
                @Nullable Bits wanted)
                throws IOException {
            int doc = 0;
            while (doc < scores.length) {
                if (scores[doc] == 0) {
                    doc++;
                    continue;
                }
                int end = ends.nextSetBit(doc);
                int best = doc;
                for (; doc < end; doc++) {
                    best = scores[doc] > scores[best] ? doc : best;
                }
                if (live == null || live.get(best)) {
                    sum += scores[best];
                    if (wanted == null || wanted.get(best)) {
                        offer(samples, best, scores[best]);
                    }
                }
            }
        }

        private void offer(SegmentSamples samples, int doc, float score) throws IOException {
            if (kept.size() < count) {
                kept.add(samples.neighbor(doc, score));
            } else if (count > 0 && score >= kept.element().similarity()) {
                kept.add(samples.neighbor(doc, score));
                kept.remove();
            }
        }

        List<Neighbor> inOrder() {
            return kept.stream().sorted(Neighbor.NEAREST_FIRST).toList();
        }
    }
}
