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
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Opens the postings of each label once for all contents, which is where the time goes. */
    Map<ContentId, List<LabelledMoment>> moments(
            IndexSearcher searcher, LabelQuery query, Collection<ContentId> contents)
            throws IOException {
        Map<ContentId, List<LabelledMoment>> moments = new HashMap<>();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            List<Block> sorted = new ArrayList<>();
            for (ContentId content : contents) {
                List<Integer> documents = Segments.documents(segment, SegmentSamples.term(content));
                if (!documents.isEmpty()) {
                    sorted.add(new Block(content, documents.getFirst(), documents.getLast()));
                }
            }
            SegmentSamples samples = sorted.isEmpty() ? null : SegmentSamples.of(segment);
            if (samples != null) {
                sorted.sort(Comparator.comparingInt(Block::start));
                for (SampleLabels.Posting posting : SampleLabels.postings(segment, query)) {
                    for (Block block : sorted) {
                        block.read(posting);
                    }
                }
                for (Block block : sorted) {
                    List<LabelledMoment> ofContent = block.moments(samples);
                    if (!ofContent.isEmpty()) {
                        moments.put(block.content, ofContent);
                    }
                }
            }
        }
        return moments;
    }

    /** The samples of one content, and the best label of each so far. */
    private static final class Block {
        private final ContentId content;
        private final int start;
        private final float[] scores;
        private final String[] labels;

        Block(ContentId content, int start, int end) {
            this.content = content;
            this.start = start;
            this.scores = new float[end - start];
            this.labels = new String[end - start];
            Arrays.fill(labels, "");
        }

        int start() {
            return start;
        }

        /** Reads on in postings that were read up to this block. */
        void read(SampleLabels.Posting posting) throws IOException {
            PostingsEnum samples = posting.samples();
            int doc = samples.docID() < start ? samples.advance(start) : samples.docID();
            for (; doc < start + scores.length; doc = samples.nextDoc()) {
                if (posting.score() > scores[doc - start]) {
                    scores[doc - start] = posting.score();
                    labels[doc - start] = posting.label();
                }
            }
        }

        List<LabelledMoment> moments(SegmentSamples samples) throws IOException {
            List<LabelledMoment> moments = new ArrayList<>();
            for (int i = 0; i < scores.length; i++) {
                if (scores[i] > 0) {
                    moments.add(new LabelledMoment(samples.span(start + i), labels[i], scores[i]));
                }
            }
            return moments;
        }
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
