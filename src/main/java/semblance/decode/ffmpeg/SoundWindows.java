package semblance.decode.ffmpeg;

import org.jspecify.annotations.Nullable;

import semblance.decode.DecodeRequest;
import semblance.media.Silence;
import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cuts a recording that comes in pieces into windows, as {@link DecodeRequest.Sounds} says. The
 * last window begins at a whole number of hops like all others, so it may be shorter than the rest.
 * With silence cut off, the first window begins at the first sound, the last one ends with the last
 * sound ({@link Loudness}); windows in which all is silent are left out then, or where only that is
 * asked for.
 *
 * <p>Holds about one window, or as many as overlap, however long the recording is: a window that
 * ends in silence waits until it is known whether more sound follows. Not safe for threads.
 */
final class SoundWindows {
    private static final double NANOS = 1e9;

    private final int rate;
    private final int window;
    private final int hop;
    private final boolean leavesOut;
    private final boolean cutsOff;
    private final long offset;
    private final int frame;

    /** Samples from number {@code base} of the recording on. */
    private float[] buffer;

    private int filled;
    private long base;

    /** Samples before this one are known to be silent or loud. */
    private long scanned;

    private long loudEnd;
    private long nextStart;
    private long covered;
    private boolean begun;
    private boolean ended;
    private final Deque<Sound> ready = new ArrayDeque<>();

    /** Whole windows that end in silence, by their first sample. */
    private final SortedMap<Long, float[]> waiting = new TreeMap<>();

    /**
     * @param offset how many samples of the file come before the first that is added
     */
    SoundWindows(DecodeRequest.Sounds request, long offset) {
        this.rate = request.sampleRateHz();
        this.window = samples(request.window(), rate);
        this.hop = samples(request.hop(), rate);
        this.leavesOut = request.silence() != Silence.KEPT;
        this.cutsOff = request.silence() == Silence.CUT_OFF;
        this.offset = offset;
        this.frame = Loudness.frameLength(rate);
        this.begun = !cutsOff;
        this.buffer = new float[Math.min(window, 1 << 16) + frame];
    }

    private static int samples(Duration length, int rate) {
        double exact = length.toNanos() / NANOS * rate;
        return Math.clamp(Math.round(exact), 1, Integer.MAX_VALUE / 4);
    }

    /** Takes the next {@code count} samples of the recording. */
    void add(float[] samples, int count) {
        if (filled + count > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(filled + count, buffer.length * 2));
        }
        System.arraycopy(samples, 0, buffer, filled, count);
        filled += count;
        while (base + filled - scanned >= frame) {
            scan(frame);
        }
        emit();
        forget();
    }

    /** Says that the recording ends here. */
    void end() {
        if (ended) {
            return;
        }
        ended = true;
        if (base + filled > scanned) {
            scan((int) (base + filled - scanned));
        }
        emit();
        long total = cutsOff ? loudEnd : base + filled;
        waiting.forEach((start, samples) -> {
            if (start < total && covered < total) {
                give(start, Arrays.copyOf(samples, (int) (total - start)));
                covered = total;
            }
        });
        waiting.clear();
        if (begun && nextStart < total && covered < total) {
            float[] rest = cut(nextStart, (int) (total - nextStart));
            if (!leavesOut || !Loudness.isSilent(rest, rate)) {
                give(nextStart, rest);
            }
        }
        filled = 0;
    }

    /** Returns the next window that is complete, or null if more samples are needed. */
    @Nullable Sound poll() {
        return ready.poll();
    }

    private void scan(int length) {
        int from = (int) (scanned - base);
        if (cutsOff && !Loudness.isSilentFrame(buffer, from, from + length)) {
            if (!begun) {
                begun = true;
                nextStart = scanned;
                covered = scanned;
            }
            loudEnd = scanned + length;
            waiting.forEach((start, samples) -> {
                give(start, samples);
                covered = start + samples.length;
            });
            waiting.clear();
        }
        scanned += length;
        if (begun) {
            emit();
        }
    }

    /** Gives windows up to what is scanned. */
    private void emit() {
        while (begun && nextStart + window <= scanned) {
            float[] samples = cut(nextStart, window);
            boolean endsInSilence = cutsOff && loudEnd < nextStart + window;
            boolean silent = leavesOut && Loudness.isSilent(samples, rate);
            if (!silent && endsInSilence) {
                waiting.put(nextStart, samples);
            } else if (!silent) {
                give(nextStart, samples);
                covered = nextStart + window;
            }
            nextStart += hop;
        }
    }

    private float[] cut(long start, int length) {
        int from = (int) (start - base);
        return Arrays.copyOfRange(buffer, from, from + length);
    }

    private void give(long start, float[] samples) {
        ready.add(new Sound(samples, rate, span(start, start + samples.length)));
    }

    private TimeSpan span(long start, long end) {
        return TimeSpan.ofSeconds((offset + start) / (double) rate, (offset + end) / (double) rate);
    }

    /** Drops the samples that no later window begins before. */
    private void forget() {
        long keep = Math.min(scanned, base + filled);
        if (begun) {
            keep = Math.min(keep, nextStart);
        }
        int drop = (int) Math.max(0, keep - base);
        System.arraycopy(buffer, drop, buffer, 0, filled - drop);
        filled -= drop;
        base += drop;
    }
}
