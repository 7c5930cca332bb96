package semblance.ui.map;

import java.util.Arrays;

/** How long the last frames took to paint. For one thread. */
final class FrameTimes {
    private static final int KEPT = 240;

    private final long[] nanos = new long[KEPT];
    private int count;

    void add(long took) {
        nanos[count++ % KEPT] = took;
    }

    int count() {
        return count;
    }

    void clear() {
        count = 0;
    }

    /** Returns the milliseconds that a part of the frames took at most; 0 if there was none. */
    double millis(double part) {
        int kept = Math.min(count, KEPT);
        long[] sorted = Arrays.copyOf(nanos, kept);
        Arrays.sort(sorted);
        return kept == 0 ? 0 : sorted[(int) Math.min(kept - 1L, Math.round(part * kept))] / 1e6;
    }
}
