package semblance.ui.preview;

/** Opens lines to play into. Safe for use by many threads. */
interface SoundLines {
    /** Opens the machine's sound device or, where there is none, a silent line. */
    SoundLine open(int sampleRateHz);
}
