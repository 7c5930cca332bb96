package semblance.library;

import semblance.embed.BandSpectrum;
import semblance.media.Sound;

import java.util.Arrays;

/**
 * Draws the spectrogram of a recording whose length is not known beforehand, in constant memory:
 * when the columns are used up, pairs of them become one, and frames are taken at larger distances
 * until they only just overlap by half. For one thread.
 */
final class SpectrogramBuilder {
    private static final int COLUMNS = 4096;
    private static final int FIRST_HOP = 128;

    private final BandSpectrum spectrum;
    private final int bands;
    private final int frameLength;
    private final double[] edgesHz;

    /** The sums of the columns' powers, and of how many frames each is. */
    private final float[] sums;

    private final int[] frames = new int[COLUMNS];

    /** The latest samples, twice a frame long so that few need moving. */
    private final float[] recent;

    private final float[] frame;
    private int recentLength;
    private long samplesPerColumn = FIRST_HOP;
    private long samples;
    private long nextCentre;

    SpectrogramBuilder(BandSpectrum spectrum) {
        this.spectrum = spectrum;
        this.edgesHz = spectrum.edgesHz();
        this.bands = edgesHz.length - 1;
        this.frameLength = spectrum.frameLength();
        this.sums = new float[COLUMNS * bands];
        this.recent = new float[2 * frameLength];
        this.frame = new float[frameLength];
        // The first frame is centred on the first sample: silence lies before it.
        this.recentLength = frameLength / 2;
    }

    void add(Sound sound) {
        samples += sound.samples().length;
        append(sound.samples(), sound.samples().length);
    }

    /** Takes the last frames, with silence behind the last sample. */
    void end() {
        append(new float[frameLength / 2], frameLength / 2);
    }

    /** Returns the picture in at most {@code columns} equal columns. */
    Spectrogram picture(int columns) {
        int used = (int) Math.min(COLUMNS, Math.ceilDiv(samples, samplesPerColumn));
        int count = Math.min(columns, used);
        float[] joined = new float[count * bands];
        int[] joinedFrames = new int[count];
        for (int i = 0; i < used; i++) {
            int column = (int) ((long) i * count / used);
            join(i, joined, joinedFrames, column);
        }
        byte[] levels = new byte[joined.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Spectrogram.level(joined[i] / Math.max(1, joinedFrames[i / bands]));
        }
        return new Spectrogram(levels, edgesHz);
    }

    private void append(float[] more, int length) {
        int done = 0;
        while (done < length) {
            int part = Math.min(length - done, recent.length - recentLength);
            System.arraycopy(more, done, recent, recentLength, part);
            recentLength += part;
            done += part;
            takeFrames();
        }
    }

    /** Takes all frames that are complete, and forgets what comes before the next. */
    private void takeFrames() {
        int from = 0;
        while (from + frameLength <= recentLength) {
            System.arraycopy(recent, from, frame, 0, frameLength);
            put(spectrum.of(frame));
            int hop = (int) Math.min(samplesPerColumn, frameLength / 2);
            nextCentre += hop;
            from += hop;
        }
        recentLength -= from;
        System.arraycopy(recent, from, recent, 0, recentLength);
    }

    private void put(float[] powers) {
        while (nextCentre >= samplesPerColumn * COLUMNS) {
            halve();
        }
        int column = (int) (nextCentre / samplesPerColumn);
        frames[column]++;
        for (int band = 0; band < bands; band++) {
            sums[column * bands + band] += powers[band];
        }
    }

    private void halve() {
        for (int i = 0; i < COLUMNS / 2; i++) {
            frames[i] = frames[2 * i] + frames[2 * i + 1];
            for (int band = 0; band < bands; band++) {
                sums[i * bands + band] =
                        sums[2 * i * bands + band] + sums[(2 * i + 1) * bands + band];
            }
        }
        Arrays.fill(frames, COLUMNS / 2, COLUMNS, 0);
        Arrays.fill(sums, COLUMNS / 2 * bands, COLUMNS * bands, 0);
        samplesPerColumn *= 2;
    }

    private void join(int column, float[] into, int[] intoFrames, int at) {
        intoFrames[at] += frames[column];
        for (int band = 0; band < bands; band++) {
            into[at * bands + band] += sums[column * bands + band];
        }
    }
}
