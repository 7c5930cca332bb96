package semblance.decode.ffmpeg;

import semblance.decode.DecodeException;

import java.time.Duration;

/**
 * When the work on one file has to end: when its thread is interrupted or its time is over. Time
 * counts only while the stream works, so a reader that pauses loses nothing. Belongs to one thread
 * at a time.
 */
final class Deadline {
    private final Duration limit;
    private long leftNanos;
    private long startedNanos;
    private int depth;

    Deadline(Duration limit) {
        this.limit = limit;
        this.leftNanos = limit.toNanos();
    }

    /** Starts the clock; closing the result stops it. */
    Running start() {
        if (depth++ == 0) {
            startedNanos = System.nanoTime();
        }
        return () -> {
            if (--depth == 0) {
                leftNanos -= System.nanoTime() - startedNanos;
            }
        };
    }

    /** Tells whether to end; the interrupt status stays as it is. */
    boolean isOver() {
        return Thread.currentThread().isInterrupted() || isTimeOver();
    }

    private boolean isTimeOver() {
        long spent = depth == 0 ? 0 : System.nanoTime() - startedNanos;
        return spent > leftNanos;
    }

    void check() throws DecodeException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (isTimeOver()) {
            throw Sentences.tooSlow(limit.toSeconds());
        }
    }

    /** A running clock. */
    @FunctionalInterface
    interface Running extends AutoCloseable {
        @Override
        void close();
    }
}
