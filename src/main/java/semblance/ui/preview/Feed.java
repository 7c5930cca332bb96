package semblance.ui.preview;

import semblance.media.Picture;
import semblance.media.Sample;
import semblance.media.Sound;

import java.util.function.DoubleSupplier;

/**
 * Brings samples of a file to the line and to the frames that wait. The line is always fed: gaps
 * and files without sound are filled with silence, what comes too late is cut, so that the line's
 * position is the clock of everything, with sound or without. Belongs to the thread that plays.
 */
final class Feed {
    /** Waits a moment for the line to play on, or for the end of a pause. */
    interface Pace {
        void rest() throws InterruptedException;
    }

    private static final double JITTER_SECONDS = 0.005;
    private static final double SOUND_MAY_LAG_SECONDS = 0.5;
    private static final double STARVING_SECONDS = 0.03;
    private static final double BLOCK_SECONDS = 0.05;

    private final SoundLine line;
    private final FrameQueue frames;
    private final Timeline timeline;
    private final int sampleRateHz;
    private final DoubleSupplier gain;
    private final Pace pace;
    private final short[] block;
    private long written;
    private double soundUntil = Double.NEGATIVE_INFINITY;

    Feed(
            SoundLine line,
            FrameQueue frames,
            Timeline timeline,
            int sampleRateHz,
            DoubleSupplier gain,
            Pace pace) {
        this.line = line;
        this.frames = frames;
        this.timeline = timeline;
        this.sampleRateHz = sampleRateHz;
        this.gain = gain;
        this.pace = pace;
        this.block = new short[samples(BLOCK_SECONDS)];
    }

    /** What comes next lies at {@code seconds} of the file. */
    void jump(double seconds) {
        timeline.jump(written, seconds);
        soundUntil = Double.NEGATIVE_INFINITY;
    }

    /** Takes the part of a sample that lies before {@code endSeconds}. */
    void accept(Sample sample, double endSeconds) throws InterruptedException {
        switch (sample) {
            case Sound sound -> sound(sound, endSeconds);
            case Picture picture -> picture(picture, endSeconds);
        }
    }

    /** Fills up with silence to a moment of the file. */
    void silenceUntil(double seconds) throws InterruptedException {
        silence(timeline.sampleAt(seconds) - written);
    }

    long written() {
        return written;
    }

    private void sound(Sound sound, double endSeconds) throws InterruptedException {
        double start = sound.span().startSeconds();
        soundUntil = start + sound.seconds();
        long gap = timeline.sampleAt(start) - written;
        if (gap > samples(JITTER_SECONDS)) {
            silence(Math.min(gap, timeline.sampleAt(endSeconds) - written));
            gap = 0;
        }
        int from = gap < -samples(JITTER_SECONDS) ? (int) Math.min(-gap, Integer.MAX_VALUE) : 0;
        int to = sound.samples().length;
        if (soundUntil > endSeconds) {
            to = (int) Math.clamp((endSeconds - start) * sampleRateHz, 0, to);
        }
        while (from < to) {
            int length = waitForRoom(to - from);
            double loudness = gain.getAsDouble() * Short.MAX_VALUE;
            for (int i = 0; i < length; i++) {
                block[i] =
                        (short)
                                Math.clamp(
                                        Math.round(sound.samples()[from + i] * loudness),
                                        Short.MIN_VALUE,
                                        Short.MAX_VALUE);
            }
            write(length);
            from += length;
        }
    }

    private void picture(Picture picture, double endSeconds) throws InterruptedException {
        double time = picture.span() == null ? 0 : picture.span().startSeconds();
        if (time >= endSeconds) {
            return;
        }
        long due = timeline.sampleAt(time);
        double mayLag = time < soundUntil + 1 ? SOUND_MAY_LAG_SECONDS : 0;
        if (due - written > samples(mayLag)) {
            silence(due - written);
        }
        while (!frames.offer(picture, due)) {
            // A file whose sound lies far behind its pictures would else stop its own clock.
            if (written - line.position() < samples(STARVING_SECONDS)) {
                silence(samples(BLOCK_SECONDS));
            } else {
                pace.rest();
            }
        }
    }

    private void silence(long length) throws InterruptedException {
        long left = length;
        while (left > 0) {
            int part = waitForRoom((int) Math.min(left, block.length));
            java.util.Arrays.fill(block, 0, part, (short) 0);
            write(part);
            left -= part;
        }
    }

    private int waitForRoom(int wanted) throws InterruptedException {
        int room = line.room();
        while (room <= 0) {
            pace.rest();
            room = line.room();
        }
        return Math.min(Math.min(wanted, room), block.length);
    }

    private void write(int length) {
        line.write(block, length);
        written += length;
    }

    private int samples(double seconds) {
        return (int) Math.round(seconds * sampleRateHz);
    }
}
