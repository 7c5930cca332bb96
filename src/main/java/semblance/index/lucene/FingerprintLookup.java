package semblance.index.lucene;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

import semblance.fingerprint.Fingerprint;
import semblance.fingerprint.Landmarks;
import semblance.fingerprint.Probe;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks up which documents share landmarks with a query at one offset. A long query is looked up
 * piece by piece, so that a short recording inside it is found and memory stays small. For one
 * thread and one search.
 */
final class FingerprintLookup {
    /** A piece of a query: half a minute, in frames. */
    private static final int PIECE = 1300;

    /** Of each piece the best documents are of interest. */
    private static final int MOST = 24;

    /** As many landmarks are shared by chance at some offset of a large library. */
    private static final int LEAST = 4;

    private final IndexSearcher searcher;
    private final Map<Integer, Integer> landmarks = new HashMap<>();

    /** A document of the whole index and how many landmarks it shares with the query. */
    record Candidate(int doc, int landmarks) {}

    FingerprintLookup(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Returns the documents that may be the same, the most landmarks first. */
    List<Candidate> candidates(Probe query) throws IOException {
        int length = query.readings().stream().mapToInt(Fingerprint::length).max().orElse(0);
        for (int begin = 0; begin < length; begin += PIECE) {
            lookUp(asked(query, begin));
        }
        return landmarks.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .sorted(
                        Comparator.comparingInt((Candidate candidate) -> -candidate.landmarks())
                                .thenComparingInt(Candidate::doc))
                .toList();
    }

    /** Returns the landmarks of a piece: the hash in the upper half, the frame in the lower. */
    private static long[] asked(Probe query, int begin) {
        LongList asked = new LongList();
        for (Fingerprint reading : query.readings()) {
            Landmarks.of(
                    reading,
                    Landmarks.ASKED,
                    begin,
                    begin + PIECE,
                    (hash, frame) -> asked.add((long) hash << Integer.SIZE | frame));
        }
        long[] sorted = asked.toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private void lookUp(long[] asked) throws IOException {
        LongList hits = new LongList();
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Terms terms = segment.reader().terms(FingerprintDocument.LANDMARKS);
            if (terms != null) {
                lookUp(asked, terms.iterator(), segment, hits);
            }
        }
        long[] sorted = hits.toArray();
        Arrays.sort(sorted);
        Map<Integer, Integer> best = new HashMap<>();
        int begin = 0;
        for (int end = 1; end <= sorted.length; end++) {
            // Hits of one document at two neighbouring offsets belong together.
            while (begin < end && (end == sorted.length || sorted[end] - sorted[begin] > 1)) {
                best.merge((int) (sorted[begin] >>> Integer.SIZE), end - begin, Integer::max);
                begin++;
            }
        }
        best.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST)
                .sorted(
                        Map.Entry.<Integer, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(entry -> landmarks.merge(entry.getKey(), entry.getValue(), Integer::max));
    }

    /** Adds the hits of a segment: the document in the upper half, the offset in the lower. */
    private static void lookUp(
            long[] asked, TermsEnum terms, LeafReaderContext segment, LongList hits)
            throws IOException {
        Bits live = segment.reader().getLiveDocs();
        PostingsEnum postings = null;
        int end;
        for (int at = 0; at < asked.length; at = end) {
            int hash = (int) (asked[at] >>> Integer.SIZE);
            end = at + 1;
            while (end < asked.length && asked[end] >>> Integer.SIZE == hash) {
                end++;
            }
            if (!terms.seekExact(LandmarkTokens.word(hash))) {
                continue;
            }
            postings = terms.postings(postings, PostingsEnum.POSITIONS);
            for (int doc = postings.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = postings.nextDoc()) {
                if (live != null && !live.get(doc)) {
                    continue;
                }
                long document = (long) (segment.docBase + doc) << Integer.SIZE;
                for (int i = postings.freq(); i > 0; i--) {
                    int frame = postings.nextPosition();
                    for (int query = at; query < end; query++) {
                        // Made positive by half of the range.
                        hits.add(document | (1L << 30) + frame - (int) asked[query]);
                    }
                }
            }
        }
    }
}
