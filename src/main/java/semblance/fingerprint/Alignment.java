package semblance.fingerprint;

/**
 * The offset at which most peaks of two recordings agree, and what is to be expected at offsets
 * near it by chance: that is where tones, hum, ticks and loops, which agree with themselves at many
 * offsets, differ from a recording. The wanted statistics are taken from these two recordings
 * themselves and assume nothing of how sounds are made.
 *
 * @param offset of the second against the first, in frames
 * @param peaks how many agree
 * @param possible how many could at most: the peaks of the one that has fewer where both are
 * @param mean how many agree at other offsets on the average
 * @param most how many agree at the best of the other offsets
 * @param tried the number of offsets
 */
record Alignment(double offset, int peaks, int possible, double mean, double most, int tried) {
    /** How far the other offsets lie from the best: up to 10 s, but not next to it. */
    private static final int NEAR = 430;

    private static final int BESIDE = 4;

    /** The mean is never trusted to be less, as few offsets were tried. */
    private static final double LEAST_MEAN = 0.3;

    private static final int LEAST_PEAKS = 7;

    /** What chance may do at all offsets together: about exp(-18). */
    private static final double DOUBT = 18;

    /**
     * Music of one key and tempo shares notes with other music of them: at the best of thousands of
     * offsets up to .45 of what could agree did, and 2.3 times what did at any offset near. Of
     * copies with noise at 10 dB either less of what could agree does, or much more than that.
     */
    private static final double MOSTLY = 0.6;

    private static final double FAR_MORE = 2.5;

    static Alignment best(Fingerprint query, PeaksByBin file, boolean onlySounding) {
        int[] counts = file.offsets(query, onlySounding);
        int best = 1;
        for (int at = 1; at < counts.length - 1; at++) {
            if (sum(counts, at) > sum(counts, best)) {
                best = at;
            }
        }
        int peaks = counts.length < 3 ? 0 : sum(counts, best);
        int shift = query.length();
        int overlap = overlap(query, file, best - shift);
        double total = 0;
        double most = 0;
        int others = 0;
        int end = Math.min(counts.length - 1, best + NEAR + 1);
        for (int at = Math.max(1, best - NEAR); at < end; at++) {
            int common = overlap(query, file, at - shift);
            if (Math.abs(at - best) > BESIDE && common >= overlap / 2) {
                double scaled = sum(counts, at) * Math.max(1.0, overlap / (double) common);
                total += scaled;
                most = Math.max(most, scaled);
                others++;
            }
        }
        double lean = peaks == 0 ? 0 : (counts[best + 1] - counts[best - 1]) / (double) peaks;
        return new Alignment(
                best - shift + lean,
                peaks,
                possible(query, file, best - shift, onlySounding),
                others == 0 ? LEAST_MEAN : Math.max(LEAST_MEAN, total / others),
                most,
                counts.length);
    }

    /** A peak of one may lie a frame before or after that of the other. */
    private static int sum(int[] counts, int at) {
        return counts[at - 1] + counts[at] + counts[at + 1];
    }

    /** Returns how many frames two recordings share at an offset. */
    private static int overlap(Fingerprint query, PeaksByBin file, int offset) {
        return Math.max(1, Math.min(query.length(), file.length() - offset) - Math.max(0, -offset));
    }

    private static int possible(
            Fingerprint query, PeaksByBin file, int offset, boolean onlySounding) {
        int begin = Math.max(0, -offset);
        int end = begin + overlap(query, file, offset);
        int ofQuery = 0;
        for (int peak = query.firstFrom(begin);
                peak < query.size() && query.frame(peak) < end;
                peak++) {
            boolean counts = !onlySounding || query.sounds(query.frame(peak) / Fingerprinter.SLOT);
            ofQuery += counts ? 1 : 0;
        }
        return Math.min(ofQuery, file.between(begin + offset, end + offset));
    }

    /**
     * Tells whether neither chance nor a common rhythm and key can have done this: next to nothing
     * is the probability that as many peaks agree at one of all offsets, clearly more do than at
     * any other offset near, and either most of those that could or far more than elsewhere.
     */
    boolean isCertain() {
        return peaks >= LEAST_PEAKS
                && surprise() > DOUBT
                && peaks > most + 2 * Math.sqrt(most)
                && (isMostly() || standsOut());
    }

    /** Tells whether most peaks agree that could. */
    boolean isMostly() {
        return peaks >= MOSTLY * possible;
    }

    /** Tells whether far more peaks agree than at any other offset near. */
    boolean standsOut() {
        return peaks >= FAR_MORE * most;
    }

    /**
     * Returns minus the logarithm of the probability that as many peaks agree at one of all
     * offsets, if their number has a Poisson distribution; 0 where that is likely.
     */
    double surprise() {
        if (peaks <= mean) {
            return 0;
        }
        double surprise = mean - peaks * Math.log(mean) - Math.log(tried);
        for (int i = 2; i <= peaks; i++) {
            surprise += Math.log(i);
        }
        return Math.max(0, surprise);
    }
}
