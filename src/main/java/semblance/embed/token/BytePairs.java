package semblance.embed.token;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Byte-pair encoding of single words: starts from the bytes and joins the neighbours of lowest
 * rank, leftmost first, until no pair is known. Sennrich et al. 2016; the last byte of a word is a
 * symbol of its own kind. Costs n log n for a word of n bytes, so that a "word" of a million
 * letters does no harm.
 *
 * <p>OpenAI's code joins all pairs of one rank before it looks for others. Where each symbol comes
 * from one merge, and from an earlier one than those that use it, the result is the same.
 */
final class BytePairs {
    /** Written at the end of the last symbol of a word. */
    static final String WORD_END = "</w>";

    private final int[] inner;
    private final int[] last;
    private final Map<Long, Merge> merges = new HashMap<>(1 << 17);

    /**
     * @param inner the ids of the 256 bytes within a word
     * @param last the ids of the 256 bytes at the end of a word
     */
    BytePairs(int[] inner, int[] last) {
        this.inner = inner;
        this.last = last;
    }

    private record Merge(int rank, int id) {}

    private record Candidate(Merge merge, int place) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int byRank = Integer.compare(merge.rank, other.merge.rank);
            return byRank != 0 ? byRank : Integer.compare(place, other.place);
        }
    }

    /** Adds the merge of the next rank; a pair that is there already gets the new rank. */
    void add(int left, int right, int joined) {
        merges.put(key(left, right), new Merge(merges.size(), joined));
    }

    /** Returns the ids of a word, given as its bytes in UTF-8; it must not be empty. */
    int[] ids(byte[] word) {
        Chain chain = new Chain(word);
        PriorityQueue<Candidate> candidates = new PriorityQueue<>();
        for (int place = 0; place + 1 < word.length; place++) {
            chain.offer(place, candidates);
        }
        Candidate best;
        while ((best = candidates.poll()) != null) {
            chain.join(best, candidates);
        }
        return chain.symbols();
    }

    private @Nullable Merge merge(int left, int right) {
        return merges.get(key(left, right));
    }

    private static long key(int left, int right) {
        return (long) left << 32 | right;
    }

    /** The symbols of one word as a linked list over the places of its bytes. */
    private final class Chain {
        private static final int GONE = -1;

        private final int[] symbol;
        private final int[] next;
        private final int[] previous;
        private int count;

        Chain(byte[] word) {
            count = word.length;
            symbol = new int[count];
            next = new int[count];
            previous = new int[count];
            for (int place = 0; place < count; place++) {
                int value = word[place] & 0xff;
                symbol[place] = place == count - 1 ? last[value] : inner[value];
                next[place] = place + 1;
                previous[place] = place - 1;
            }
        }

        void offer(int place, PriorityQueue<Candidate> candidates) {
            if (place >= 0 && next[place] < symbol.length) {
                Merge merge = merge(symbol[place], symbol[next[place]]);
                if (merge != null) {
                    candidates.add(new Candidate(merge, place));
                }
            }
        }

        /** Joins the pair, unless an earlier join took one of its symbols. */
        void join(Candidate candidate, PriorityQueue<Candidate> candidates) {
            int place = candidate.place;
            if (symbol[place] == GONE || next[place] >= symbol.length) {
                return;
            }
            int taken = next[place];
            Merge now = merge(symbol[place], symbol[taken]);
            if (now == null || now.id != candidate.merge.id) {
                return;
            }
            symbol[place] = now.id;
            symbol[taken] = GONE;
            next[place] = next[taken];
            if (next[place] < symbol.length) {
                previous[next[place]] = place;
            }
            count--;
            offer(previous[place], candidates);
            offer(place, candidates);
        }

        int[] symbols() {
            int[] left = new int[count];
            for (int place = 0, i = 0; place < symbol.length; place = next[place]) {
                left[i++] = symbol[place];
            }
            return left;
        }
    }
}
