package semblance.library;

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

    private static final int FRAME = MelBands.FRAME;
    private static final int BANDS = MelBands.BANDS;

    private final MelBands spectrum;

    /** The sums of the columns' powers, and of how many frames each is. */
    private final float[] sums = new float[COLUMNS * BANDS];

    private final int[] frames = new int[COLUMNS];

    /** The latest samples, twice a frame long so that few need moving. */
    private final float[] recent = new float[2 * FRAME];

    /** The first frame is centred on the first sample: silence lies before it. */
    private int recentLength = FRAME / 2;

    private long samplesPerColumn = FIRST_HOP;
    private long samples;
    private long nextCentre;

    SpectrogramBuilder(int sampleRateHz) {
        this.spectrum = new MelBands(sampleRateHz);
    }

    void add(Sound sound) {
        samples += sound.samples().length;
        append(sound.samples(), sound.samples().length);
    }

    /** Takes the last frames, with silence behind the last sample. */
    void end() {
        append(new float[FRAME / 2], FRAME / 2);
    }

    /** Returns the picture in at most {@code columns} equal columns. */
    Spectrogram picture(int columns) {
        int used = (int) Math.min(COLUMNS, Math.ceilDiv(samples, samplesPerColumn));
        int count = Math.min(columns, used);
        float[] joined = new float[count * BANDS];
        int[] joinedFrames = new int[count];
        for (int i = 0; i < used; i++) {
            int column = (int) ((long) i * count / used);
            join(i, joined, joinedFrames, column);
        }
        byte[] levels = new byte[joined.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Spectrogram.level(joined[i] / Math.max(1, joinedFrames[i / BANDS]));
        }
        return new Spectrogram(levels, spectrum.edgesHz());
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
        while (from + FRAME <= recentLength) {
            put(spectrum.of(recent, from));
            int hop = (int) Math.min(samplesPerColumn, FRAME / 2);
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
        for (int band = 0; band < BANDS; band++) {
            sums[column * BANDS + band] += powers[band];
        }
    }

    private void halve() {
        for (int i = 0; i < COLUMNS / 2; i++) {
            frames[i] = frames[2 * i] + frames[2 * i + 1];
            for (int band = 0; band < BANDS; band++) {
                sums[i * BANDS + band] =
                        sums[2 * i * BANDS + band] + sums[(2 * i + 1) * BANDS + band];
            }
        }
        Arrays.fill(frames, COLUMNS / 2, COLUMNS, 0);
        Arrays.fill(sums, COLUMNS / 2 * BANDS, COLUMNS * BANDS, 0);
        samplesPerColumn *= 2;
    }

    private void join(int column, float[] into, int[] intoFrames, int at) {
        intoFrames[at] += frames[column];
        for (int band = 0; band < BANDS; band++) {
            into[at * BANDS + band] += sums[column * BANDS + band];
        }
    }
}
