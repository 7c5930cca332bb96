package semblance.fingerprint;

/**
 * Pairs of neighbouring peaks, by which recordings are looked up (Wang 2003): two frequencies and
 * the time between them, which hardly any two places of two recordings share. A number for each
 * place, so that an index can answer which recordings have the same pairs with the same time
 * between all of them.
 */
public final class Landmarks {
    /** Pairs for each peak in an index: 90 a second. */
    public static final int KEPT = 3;

    /**
     * Pairs for each peak in a query: more, since noise puts peaks between those that belong
     * together.
     */
    public static final int ASKED = 8;

    /** How far apart the peaks of a pair are at most: .7 s and 1 kHz. */
    private static final int FRAMES = 31;

    private static final int BINS = 100;

    /** Told of each landmark, in the order of time. */
    @FunctionalInterface
    public interface Sink {
        /**
         * @param hash not negative
         * @param frame of the earlier peak
         */
        void landmark(int hash, int frame);
    }

    private Landmarks() {}

    /**
     * Gives the landmarks of the peaks from {@code begin} to {@code end}, both frames.
     *
     * @param pairs for each peak, {@link #KEPT} or {@link #ASKED}
     */
    public static void of(Fingerprint print, int pairs, int begin, int end, Sink sink) {
        for (int peak = print.firstFrom(begin);
                peak < print.size() && print.frame(peak) < end;
                peak++) {
            int taken = 0;
            for (int other = peak + 1; other < print.size() && taken < pairs; other++) {
                int frames = print.frame(other) - print.frame(peak);
                int bins = print.bin(other) - print.bin(peak);
                if (frames > FRAMES) {
                    break;
                }
                // Two peaks of one bin are most often one tone, which says little.
                if (frames > 0 && bins != 0 && Math.abs(bins) <= BINS) {
                    sink.landmark(hash(print.bin(peak), bins, frames), print.frame(peak));
                    taken++;
                }
            }
        }
    }

    private static int hash(int bin, int bins, int frames) {
        return (bin << 13) | ((bins + 128) << 5) | frames;
    }
}
