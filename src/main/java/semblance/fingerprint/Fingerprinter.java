package semblance.fingerprint;

import org.jspecify.annotations.Nullable;

import semblance.embed.fourier.RealTransform;
import semblance.media.Sound;

import java.time.Duration;
import java.util.Arrays;

/**
 * Makes the fingerprint of a recording that comes in pieces: the constellation of its spectrogram's
 * peaks, after Wang, "An Industrial-Strength Audio Search Algorithm" (ISMIR 2003). Frames of {@value
 * #SIZE} samples overlap by three quarters, so that a peak stays where it is, give or take a frame,
 * wherever the frames of a copy begin. Made for recordings played at their own speed: one that is
 * faster or slower by more than a percent is another to it. Holds some frames and the fingerprint so far, however long the recording. For one thread.
 */
public final class Fingerprinter {
    /**
     * Names what comes out, in the way of {@link semblance.media.ContentId the content's}
     * embedding spaces: another number for every change after which old fingerprints are no good.
     */
    public static final String KEY = "fingerprint-1";

    /** The sample rate of the sounds that it takes. */
    public static final int RATE_HZ = 11_025;

    /** Frames in a slot, which is the grain of what agrees: half a second. */
    public static final int SLOT = 22;

    /** How many frequency bins there are. */
    public static final int BINS = 512;

    /** Samples from one frame to the next: a frame is 23 ms. */
    static final int HOP = 256;

    private static final int SIZE = 2 * BINS;

    /** Below 90 dB under full scale there is nothing but rounding. */
    private static final double SILENCE = 1e-9;

    private final RealTransform transform = new RealTransform(SIZE);
    private final float[] window = new float[SIZE];
    private final float[] waiting = new float[SIZE];
    private final float[] buffer = new float[SIZE];
    private final float[] powers = new float[BINS];
    private final PeakPicker picker = new PeakPicker(BINS);
    private final SoundingSlots slots = new SoundingSlots();
    private final int delay;
    private int skip;
    private @Nullable Duration start;
    private int[] frames = new int[1024];
    private short[] bins = new short[1024];
    private int peaks;
    private int filled;
    private int count;

    public Fingerprinter() {
        this(0);
    }

    /**
     * @param delay how many samples at the beginning are left out
     */
    Fingerprinter(int delay) {
        this.delay = delay;
        this.skip = delay;
        for (int i = 0; i < SIZE; i++) {
            window[i] = (float) (0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * i / SIZE));
        }
    }

    /** Takes the next piece, which begins where the last one ended. */
    public void add(Sound sound) {
        if (sound.sampleRateHz() != RATE_HZ) {
            throw new IllegalArgumentException(sound.sampleRateHz() + " Hz");
        }
        if (start == null) {
            start = sound.span().start().plusNanos(delay * 1_000_000_000L / RATE_HZ);
        }
        float[] samples = sound.samples();
        int at = Math.min(skip, samples.length);
        skip -= at;
        while (at < samples.length) {
            int some = Math.min(samples.length - at, SIZE - filled);
            System.arraycopy(samples, at, waiting, filled, some);
            at += some;
            filled += some;
            if (filled == SIZE) {
                frame();
                System.arraycopy(waiting, HOP, waiting, 0, SIZE - HOP);
                filled = SIZE - HOP;
            }
        }
    }

    /** Says that the recording has ended; the fingerprinter is of no further use. */
    public Fingerprint finish() {
        picker.end(this::peak);
        return new Fingerprint(
                start == null ? Duration.ZERO : start,
                count,
                Arrays.copyOf(frames, peaks),
                Arrays.copyOf(bins, peaks),
                slots.finish());
    }

    private void frame() {
        double power = 0;
        for (int i = 0; i < SIZE; i++) {
            buffer[i] = waiting[i] * window[i];
            power += buffer[i] * buffer[i];
        }
        power /= SIZE;
        if (power < SILENCE) {
            Arrays.fill(powers, 0);
            power = 0;
        } else {
            transform.powers(buffer, powers);
        }
        slots.add(power);
        picker.add(powers, this::peak);
        count++;
    }

    private void peak(int frame, int bin) {
        if (peaks == frames.length) {
            frames = Arrays.copyOf(frames, 2 * peaks);
            bins = Arrays.copyOf(bins, 2 * peaks);
        }
        frames[peaks] = frame;
        bins[peaks] = (short) bin;
        peaks++;
    }
}
