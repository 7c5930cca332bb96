package semblance.ui.preview;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Which moment of the file each sample of a line belongs to. The two run at the same pace, except
 * where a loop jumps back: there a new segment begins. Pure arithmetic; safe for use by many
 * threads.
 */
final class Timeline {
    private static final int SEGMENTS_KEPT = 16;

    private record Segment(long sample, double seconds) {}

    private final int sampleRateHz;
    private final Deque<Segment> segments = new ArrayDeque<>();

    Timeline(int sampleRateHz, double startSeconds) {
        this.sampleRateHz = sampleRateHz;
        segments.add(new Segment(0, startSeconds));
    }

    /** From {@code sample} of the line on, the file continues at {@code seconds}. */
    synchronized void jump(long sample, double seconds) {
        segments.addLast(new Segment(sample, seconds));
        if (segments.size() > SEGMENTS_KEPT) {
            segments.removeFirst();
        }
    }

    /** Returns the moment of the file that is heard at a sample of the line. */
    synchronized double secondsAt(long sample) {
        Iterator<Segment> newestFirst = segments.descendingIterator();
        Segment segment = newestFirst.next();
        while (segment.sample > sample && newestFirst.hasNext()) {
            segment = newestFirst.next();
        }
        return segment.seconds + (sample - segment.sample) / (double) sampleRateHz;
    }

    /** Returns the sample of the line at which a moment is heard, counted in the newest segment. */
    synchronized long sampleAt(double seconds) {
        Segment newest = segments.getLast();
        return newest.sample + Math.round((seconds - newest.seconds) * sampleRateHz);
    }
}
