package semblance.index;

import semblance.media.ContentId;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Draws some of the embeddings that it is shown, each with the same chance. What is drawn depends
 * on the embeddings and the seed alone, not on the order in which they come: those with the
 * smallest hashes are kept (bottom-k sampling, Cohen and Kaplan 2007), so the draw changes little
 * when the index does. For one thread.
 *
 * @param <P> says where an embedding is
 */
public final class UniformDraw<P> {
    private static final int HALF_DIGITS = 16;
    private static final int HEX = 16;

    private final int count;
    private final long seed;
    private final PriorityQueue<Drawn<P>> kept =
            new PriorityQueue<>(
                    Comparator.comparingLong((Drawn<P> drawn) -> drawn.hash).reversed());

    private record Drawn<P>(long hash, P place) {}

    /**
     * @param count how many to draw
     */
    public UniformDraw(int count, long seed) {
        if (count < 0) {
            throw new IllegalArgumentException("count " + count);
        }
        this.count = count;
        this.seed = seed;
    }

    /** Returns 64 bits of a content's identity: its two halves, exclusively or-ed. */
    public static long bitsOf(ContentId content) {
        String hex = content.hex();
        return Long.parseUnsignedLong(hex, 0, HALF_DIGITS, HEX)
                ^ Long.parseUnsignedLong(hex, HALF_DIGITS, hex.length(), HEX);
    }

    /**
     * Shows one embedding.
     *
     * @param contentBits of {@link #bitsOf}
     * @param ordinal of the embedding among those of its content, in the order of time
     */
    public void show(long contentBits, int ordinal, P place) {
        long hash = mixed(mixed(contentBits ^ mixed(seed)) + ordinal);
        if (kept.size() < count) {
            kept.add(new Drawn<>(hash, place));
        } else if (count > 0 && hash < kept.element().hash) {
            kept.remove();
            kept.add(new Drawn<>(hash, place));
        }
    }

    /** Returns where the drawn embeddings are, in an order that tells nothing. */
    public List<P> drawn() {
        return kept.stream()
                .sorted(Comparator.comparingLong(Drawn::hash))
                .map(Drawn::place)
                .toList();
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mixed(long bits) {
        long z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
