package semblance.ui.record;

/** The way to the machine's microphone. Every call may block; safe for use by many threads. */
interface Microphone {
    /**
     * Looks for a microphone without opening it.
     *
     * @throws MicrophoneException if there is none
     */
    void check() throws MicrophoneException;

    /**
     * Opens it: from now on it hears.
     *
     * @throws MicrophoneException if there is none, or it cannot be had
     */
    Line open(int sampleRateHz) throws MicrophoneException;

    /** An open microphone. Belongs to one thread. */
    interface Line extends AutoCloseable {
        /**
         * Waits until some samples have been heard: one channel, 16 bits, little-endian.
         *
         * @return how many bytes were put into {@code samples}; below 1 once nothing more comes, as
         *     when the microphone has been unplugged
         */
        int read(byte[] samples);

        @Override
        void close();
    }
}
