package semblance.library;

import semblance.media.Sound;

import java.time.Duration;
import java.util.Arrays;

/**
 * Draws the outline of a recording whose length is not known beforehand, in constant memory: when
 * the columns are used up, pairs of them become one. For one thread.
 */
final class WaveformBuilder {
    private static final int COLUMNS = 8192;

    private final int sampleRateHz;
    private final float[] peaks = new float[COLUMNS];
    private long samplesPerColumn = 64;
    private long samples;

    WaveformBuilder(int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
    }

    void add(Sound sound) {
        for (float sample : sound.samples()) {
            if (samples == samplesPerColumn * COLUMNS) {
                halve();
            }
            int column = (int) (samples / samplesPerColumn);
            peaks[column] = Math.max(peaks[column], Math.abs(sample));
            samples++;
        }
    }

    /** Returns the outline in at most {@code columns} equal columns. */
    Waveform finish(int columns) {
        int used = (int) Math.ceilDiv(samples, samplesPerColumn);
        int count = Math.min(columns, used);
        float[] outline = new float[count];
        for (int i = 0; i < used; i++) {
            int column = (int) ((long) i * count / used);
            outline[column] = Math.max(outline[column], Math.min(1, peaks[i]));
        }
        return new Waveform(outline, Duration.ofNanos(Math.round(samples * 1e9 / sampleRateHz)));
    }

    private void halve() {
        for (int i = 0; i < COLUMNS / 2; i++) {
            peaks[i] = Math.max(peaks[2 * i], peaks[2 * i + 1]);
        }
        Arrays.fill(peaks, COLUMNS / 2, COLUMNS, 0);
        samplesPerColumn *= 2;
    }
}
