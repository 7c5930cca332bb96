package semblance.search;

import java.util.BitSet;
import java.util.List;

/**
 * The pictures, or the sounds, of a query and of a file, compared with each other: how well each
 * sample of the query is answered by what the file has at the same time, if the file is moved by
 * some seconds. Not for several threads.
 */
final class AlignedTrack {
    private final TimedSamples query;
    private final TimedSamples file;
    private final double[] enough;
    private final double tolerance;
    private final float[][] similarities;

    /** The similarity of the best sample of the file, for each of the query. */
    private final float[] best;

    /**
     * @param enough for each sample of the query the similarity that unrelated ones do not reach
     * @param tolerance how far samples of the same moment lie apart, in seconds
     */
    AlignedTrack(TimedSamples query, TimedSamples file, List<Double> enough, double tolerance) {
        this.query = query;
        this.file = file;
        this.enough = enough.stream().mapToDouble(Double::doubleValue).toArray();
        this.tolerance = tolerance;
        this.similarities = new float[query.size()][file.size()];
        this.best = new float[query.size()];
        for (int i = 0; i < query.size(); i++) {
            best[i] = -1;
            for (int j = 0; j < file.size(); j++) {
                similarities[i][j] = query.similarity(i, file, j);
                best[i] = Math.max(best[i], similarities[i][j]);
            }
        }
    }

    TimedSamples query() {
        return query;
    }

    TimedSamples file() {
        return file;
    }

    /** Takes the offsets at which two samples agree, from the file's time to the query's. */
    @FunctionalInterface
    interface Votes {
        void add(double offset, double weight);
    }

    void vote(Votes votes) {
        for (int i = 0; i < query.size(); i++) {
            for (int j = 0; j < file.size(); j++) {
                double margin = margin(i, similarities[i][j]);
                if (margin > 0) {
                    votes.add(file.start(j) - query.start(i), margin);
                }
            }
        }
    }

    /** Returns how far a similarity is above what unrelated samples reach; 1 for equal ones. */
    private double margin(int i, double similarity) {
        return (similarity - enough[i]) / (1 - enough[i]);
    }

    /** Returns the sample of the file that answers one of the query, -1 if none is there. */
    private int answer(int i, double offset) {
        double at = Math.max(query.start(i) + offset, file.firstStart());
        int answer = -1;
        for (int j = 0; j < file.size(); j++) {
            boolean there =
                    Math.abs(file.start(j) - at) <= tolerance
                            || (file.start(j) <= at && at < file.end(j));
            if (there && (answer < 0 || similarities[i][j] > similarities[i][answer])) {
                answer = j;
            }
        }
        return answer;
    }

    /**
     * What the file says at one offset.
     *
     * @param evidence the sum of the margins of all samples that agree
     * @param expected how many samples of the query lie where the file has something
     * @param agreeing how many of them agree
     * @param pinned how many moments of the file are the best answer to a sample of the query, and
     *     are where they should be: a shot that does not change pins nothing
     * @param agreedSeconds for how long the query agrees, each sample until the next
     * @param from the beginning of the first sample of the query that agrees
     * @param to the end of the last one
     */
    record Agreement(
            double evidence,
            int expected,
            int agreeing,
            int pinned,
            double agreedSeconds,
            double from,
            double to) {
        static final Agreement NONE = new Agreement(0, 0, 0, 0, 0, Double.NaN, Double.NaN);

        /** Returns how far samples that agree are above chance, on average, 0 to 1. */
        double margin() {
            return agreeing == 0 ? 0 : evidence / agreeing;
        }
    }

    Agreement at(double offset) {
        double evidence = 0;
        int expected = 0;
        int agreeing = 0;
        BitSet pinned = new BitSet();
        double seconds = 0;
        double from = Double.NaN;
        double to = Double.NaN;
        double begin = Math.max(query.firstStart(), file.firstStart() - offset);
        double end = Math.min(query.lastEnd(), file.lastEnd() - offset);
        for (int i = 0; i < query.size(); i++) {
            double start = query.start(i);
            double next = i + 1 < query.size() ? query.start(i + 1) : query.lastEnd();
            double shared = Math.min(next, end) - Math.max(start, begin);
            if (shared <= 0) {
                continue;
            }
            expected++;
            int answer = answer(i, offset);
            if (answer >= 0 && similarities[i][answer] >= enough[i]) {
                agreeing++;
                evidence += margin(i, similarities[i][answer]);
                if (similarities[i][answer] >= best[i]) {
                    pinned.set(answer);
                }
                seconds += shared;
                from = Double.isNaN(from) ? Math.max(start, begin) : from;
                to = Math.max(Math.min(next, end), from);
            }
        }
        return new Agreement(evidence, expected, agreeing, pinned.cardinality(), seconds, from, to);
    }

    /** Takes the exact offsets of the samples that agree about {@code offset}. */
    void refine(double offset, Votes votes) {
        for (int i = 0; i < query.size(); i++) {
            int answer = answer(i, offset);
            if (answer >= 0 && similarities[i][answer] >= enough[i]) {
                double exact = file.start(answer) - query.start(i);
                if (Math.abs(exact - offset) <= tolerance) {
                    votes.add(exact, margin(i, similarities[i][answer]));
                }
            }
        }
    }
}
