package semblance.fingerprint;

import java.util.Arrays;

/** The frames of a fingerprint's peaks, sorted by bin. May be shared between threads. */
final class PeaksByBin {
    private final int[] starts = new int[Fingerprinter.BINS + 1];
    private final int[] frames;
    private final Fingerprint print;

    PeaksByBin(Fingerprint print) {
        this.print = print;
        frames = new int[print.size()];
        for (int peak = 0; peak < print.size(); peak++) {
            starts[print.bin(peak) + 1]++;
        }
        for (int bin = 0; bin < Fingerprinter.BINS; bin++) {
            starts[bin + 1] += starts[bin];
        }
        int[] next = starts.clone();
        for (int peak = 0; peak < print.size(); peak++) {
            frames[next[print.bin(peak)]++] = print.frame(peak);
        }
    }

    /** Returns the length of the recording in frames. */
    int length() {
        return print.length();
    }

    /** Returns how many peaks there are from one frame to before another. */
    int between(int begin, int end) {
        return print.firstFrom(end) - print.firstFrom(begin);
    }

    /**
     * Counts for each offset how many peaks of a query have a peak of this recording in their bin
     * or one beside it, that many frames later.
     *
     * @param onlySounding only the peaks in slots that sound
     * @return the counts from the offset minus the query's length on
     */
    int[] offsets(Fingerprint query, boolean onlySounding) {
        int[] counts = new int[query.length() + length() + 1];
        for (int peak = 0; peak < query.size(); peak++) {
            if (!onlySounding || query.sounds(query.frame(peak) / Fingerprinter.SLOT)) {
                int shift = query.length() - query.frame(peak);
                for (int at = start(query.bin(peak)); at < end(query.bin(peak)); at++) {
                    counts[frames[at] + shift]++;
                }
            }
        }
        return counts;
    }

    /** Tells whether a frame, one before or one after has a peak in a bin or one beside it. */
    boolean hasNear(int frame, int bin) {
        for (int near = Math.max(0, bin - 1);
                near <= Math.min(Fingerprinter.BINS - 1, bin + 1);
                near++) {
            int at = Arrays.binarySearch(frames, starts[near], starts[near + 1], frame);
            int next = at < 0 ? -at - 1 : at;
            boolean here =
                    (next < starts[near + 1] && frames[next] <= frame + 1)
                            || (next > starts[near] && frames[next - 1] >= frame - 1);
            if (here) {
                return true;
            }
        }
        return false;
    }

    private int start(int bin) {
        return starts[Math.max(0, bin - 1)];
    }

    private int end(int bin) {
        return starts[Math.min(Fingerprinter.BINS, bin + 2)];
    }
}
