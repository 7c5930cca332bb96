package semblance.fingerprint;

import semblance.media.TimeSpan;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What a recording is recognised by: the peaks of its spectrogram, each with the number of its
 * frame and of its frequency bin, and in which half seconds it sounds at all. Made by a {@link
 * Fingerprinter}; about 60 bytes for a second. Owns its arrays, which are to be read only; may be
 * shared between threads.
 */
public final class Fingerprint {
    private static final double NANOS = 1e9;

    private final Duration start;
    private final int length;
    private final int[] frames;
    private final short[] bins;
    private final BitSet sounding;

    /**
     * @param start where in its file the recording begins
     * @param length of the recording in frames
     * @param frames of the peaks, not falling; not copied
     * @param bins of the peaks, 0 to {@link Fingerprinter#BINS} - 1; not copied
     * @param sounding the numbers of the slots, of {@link Fingerprinter#SLOT} frames each, that are
     *     not much quieter than what is around them; not copied
     */
    public Fingerprint(Duration start, int length, int[] frames, short[] bins, BitSet sounding) {
        if (frames.length != bins.length
                || length < 0
                || sounding.length() > Math.ceilDiv(length, Fingerprinter.SLOT)) {
            throw new IllegalArgumentException(
                    length + " frames, peaks: " + frames.length + ", " + bins.length);
        }
        this.start = start;
        this.length = length;
        this.frames = frames;
        this.bins = bins;
        this.sounding = sounding;
    }

    public Duration start() {
        return start;
    }

    /** Returns the length of the recording in frames. */
    public int length() {
        return length;
    }

    /** Returns how many peaks there are; none in digital silence. */
    public int size() {
        return frames.length;
    }

    /** Returns the frame of a peak. */
    public int frame(int peak) {
        return frames[peak];
    }

    /** Returns the frequency bin of a peak. */
    public int bin(int peak) {
        return bins[peak];
    }

    /** Returns the first peak in or after a frame. */
    int firstFrom(int frame) {
        int at = Arrays.binarySearch(frames, frame);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && frames[at - 1] == frame) {
            at--;
        }
        return at;
    }

    /** Tells whether a slot is loud enough to count. */
    public boolean sounds(int slot) {
        return sounding.get(slot);
    }

    /** Returns how many slots sound. */
    public int soundingSlots() {
        return sounding.cardinality();
    }

    /** Returns the bits of {@link #sounds}, eight to a byte, the first in the lowest bit. */
    public byte[] soundingBits() {
        return sounding.toByteArray();
    }

    /** Returns the span in its file from one time to another, both in frames. */
    TimeSpan span(double from, double to) {
        return new TimeSpan(time(from), time(to));
    }

    private Duration time(double frame) {
        double seconds = Math.clamp(frame, 0, length) * Fingerprinter.HOP / Fingerprinter.RATE_HZ;
        return start.plusNanos(Math.round(NANOS * seconds));
    }
}
