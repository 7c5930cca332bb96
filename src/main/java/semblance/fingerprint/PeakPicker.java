package semblance.fingerprint;

/**
 * Finds the peaks of a spectrogram that comes frame by frame: cells that are the loudest of the
 * rectangle around them and stand out in time. A steady tone, which is as loud at every moment, has
 * none, so hum is not taken for a landmark. All is relative: a gain changes nothing. Holds as many
 * frames as a rectangle has. For one thread.
 */
final class PeakPicker {
    /** Half of the rectangle in frames (.16 s) and in bins (150 Hz): some 30 peaks a second. */
    private static final int TIME = 7;

    private static final int FREQUENCY = 14;
    private static final int DEPTH = 2 * TIME + 1;

    /** How much louder than the least of its bin in the rectangle a peak is: 6 dB. */
    private static final float PROMINENCE = 4;

    /** How far below the loudest cell of the rectangle's frames a peak may lie: 60 dB. */
    private static final float FLOOR = 1e-6f;

    private final int bins;
    private final float[][] powers;
    private final float[][] maxima;
    private final float[] loudest = new float[DEPTH];
    private final int[] queue;
    private int count;

    /** Told of each peak, in the order of time. */
    @FunctionalInterface
    interface Sink {
        void peak(int frame, int bin);
    }

    PeakPicker(int bins) {
        this.bins = bins;
        powers = new float[DEPTH][bins];
        maxima = new float[DEPTH][bins];
        queue = new int[bins];
    }

    /** Takes the powers of the next frame, which are copied. */
    void add(float[] frame, Sink sink) {
        int row = count % DEPTH;
        System.arraycopy(frame, 0, powers[row], 0, bins);
        spread(frame, maxima[row]);
        float most = 0;
        for (int bin = FREQUENCY; bin < bins + FREQUENCY; bin += FREQUENCY) {
            most = Math.max(most, maxima[row][Math.min(bin, bins - 1)]);
        }
        loudest[row] = most;
        count++;
        if (count > TIME) {
            pick(count - 1 - TIME, sink);
        }
    }

    /** Says that no frame follows: behind the last one there is silence. */
    void end(Sink sink) {
        float[] silence = new float[bins];
        int last = count;
        for (int i = 0; i < Math.min(TIME, last); i++) {
            add(silence, sink);
        }
    }

    private void pick(int frame, Sink sink) {
        int row = frame % DEPTH;
        float most = 0;
        for (float power : loudest) {
            most = Math.max(most, power);
        }
        float[] here = powers[row];
        for (int bin = 0; bin < bins; bin++) {
            if (here[bin] == maxima[row][bin] && here[bin] > FLOOR * most && isPeak(row, bin)) {
                sink.peak(frame, bin);
            }
        }
    }

    private boolean isPeak(int row, int bin) {
        float power = powers[row][bin];
        float least = power;
        for (int other = 0; other < DEPTH; other++) {
            if (other != row) {
                if (maxima[other][bin] >= power) {
                    return false;
                }
                least = Math.min(least, powers[other][bin]);
            }
        }
        return power >= PROMINENCE * least;
    }

    /**
     * Writes for each bin the largest power of the bins around it, by a queue of falling powers
     * (Lemire, "Streaming maximum-minimum filter", 2006).
     */
    private void spread(float[] from, float[] to) {
        int head = 0;
        int tail = 0;
        for (int bin = 0; bin < bins + FREQUENCY; bin++) {
            if (bin < bins) {
                while (tail > head && from[queue[tail - 1]] <= from[bin]) {
                    tail--;
                }
                queue[tail++] = bin;
            }
            int centre = bin - FREQUENCY;
            if (centre >= 0) {
                while (queue[head] < centre - FREQUENCY) {
                    head++;
                }
                to[centre] = from[queue[head]];
            }
        }
    }
}
