package semblance.library;

import semblance.media.TimeSpan;

/**
 * What a recording, or a part of it, looks like.
 *
 * @param span the part; all of the recording where nothing else was wanted
 */
public record SoundOutline(TimeSpan span, Waveform waveform, Spectrogram spectrogram) {}
