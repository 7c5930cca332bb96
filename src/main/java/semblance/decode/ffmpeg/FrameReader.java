package semblance.decode.ffmpeg;

import semblance.decode.DecodeException;

/** Gives those frames of a film, in the order of time, among which keyframes are chosen. */
interface FrameReader extends AutoCloseable {
    /** The least time between two frames, in seconds, unless the codec itself marks the second. */
    double APART = 0.099;

    /** Decodes the next frame into {@code frame}; returns its time in seconds, NaN at the end. */
    double next(FrameHandle frame) throws DecodeException, InterruptedException;

    @Override
    void close();
}
