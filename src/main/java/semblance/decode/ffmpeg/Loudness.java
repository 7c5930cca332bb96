package semblance.decode.ffmpeg;

/**
 * Tells silence from sound: a frame of 20 ms is silent if its root mean square is below -60 dB of
 * full scale (a sine at full scale is at -3 dB). That is under the noise of a quiet room on a
 * microphone and above the dither of 16-bit sound.
 */
final class Loudness {
    /** 10^(-60/20), squared. */
    private static final double SILENT_POWER = 1e-6;

    private static final int FRAMES_PER_SECOND = 50;

    private Loudness() {}

    static int frameLength(int sampleRateHz) {
        return Math.max(1, sampleRateHz / FRAMES_PER_SECOND);
    }

    static boolean isSilentFrame(float[] samples, int from, int to) {
        double power = 0;
        for (int i = from; i < to; i++) {
            power += (double) samples[i] * samples[i];
        }
        return power < SILENT_POWER * (to - from);
    }

    /** Tells whether all frames of the samples are silent. */
    static boolean isSilent(float[] samples, int sampleRateHz) {
        int length = frameLength(sampleRateHz);
        for (int from = 0; from < samples.length; from += length) {
            if (!isSilentFrame(samples, from, Math.min(samples.length, from + length))) {
                return false;
            }
        }
        return true;
    }
}
