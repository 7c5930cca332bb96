package semblance.library;

import semblance.media.Sound;
import semblance.media.TimeSpan;

/** Draws waveform and spectrogram of the same samples. For one thread. */
final class OutlineBuilder {
    private final WaveformBuilder waveform;
    private final SpectrogramBuilder spectrogram;
    private double startSeconds = Double.NaN;

    OutlineBuilder(int sampleRateHz) {
        this.waveform = new WaveformBuilder(sampleRateHz);
        this.spectrogram = new SpectrogramBuilder(sampleRateHz);
    }

    void add(Sound sound) {
        if (Double.isNaN(startSeconds)) {
            startSeconds = sound.span().startSeconds();
        }
        waveform.add(sound);
        spectrogram.add(sound);
    }

    /** Returns what is known by now; more may be added afterwards. */
    SoundOutline soFar(int columns) {
        return outline(columns);
    }

    /** Returns the whole; nothing may be added afterwards. */
    SoundOutline finish(int columns) {
        spectrogram.end();
        return outline(columns);
    }

    private SoundOutline outline(int columns) {
        Waveform peaks = waveform.finish(columns);
        double start = Double.isNaN(startSeconds) ? 0 : startSeconds;
        TimeSpan span = TimeSpan.ofSeconds(start, start + peaks.duration().toNanos() / 1e9);
        return new SoundOutline(span, peaks, spectrogram.picture(columns));
    }
}
