package semblance.ui.preview;

/**
 * Where sound goes to be heard: one channel of 16-bit samples, and the clock of all playback. It
 * starts stopped. Never blocks; may be used by two threads, one that writes and one that looks at
 * the clock and starts and stops it.
 */
interface SoundLine extends AutoCloseable {
    /** Tells that nothing is heard, because the machine has no sound device. */
    boolean isSilent();

    /** Returns how many samples can be written now. */
    int room();

    /** Takes the first {@code length} samples, which must not be more than {@link #room}. */
    void write(short[] samples, int length);

    /** Returns how many of the samples written have been played since the line was opened. */
    long position();

    void start();

    /** Keeps what is written but not yet played. */
    void stop();

    @Override
    void close();
}
