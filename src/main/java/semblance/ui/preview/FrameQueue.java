package semblance.ui.preview;

import org.jspecify.annotations.Nullable;

import semblance.media.Picture;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The few frames of a video that are decoded but not yet due. Bounded, never blocks; safe for use
 * by the thread that decodes and the one that draws.
 */
final class FrameQueue {
    private record Frame(Picture picture, long dueSample) {}

    private final int capacity;
    private final Deque<Frame> frames = new ArrayDeque<>();

    FrameQueue(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Adds a frame unless the queue is full.
     *
     * @param dueSample the sample of the line with which the frame is to be seen
     */
    synchronized boolean offer(Picture picture, long dueSample) {
        if (frames.size() >= capacity) {
            return false;
        }
        frames.addLast(new Frame(picture, dueSample));
        return true;
    }

    /** Removes all frames that are due and returns the newest of them: late ones are dropped. */
    synchronized @Nullable Picture due(long sample) {
        Picture newest = null;
        while (!frames.isEmpty() && frames.getFirst().dueSample <= sample) {
            newest = frames.removeFirst().picture;
        }
        return newest;
    }

    synchronized int size() {
        return frames.size();
    }
}
