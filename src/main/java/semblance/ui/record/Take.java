package semblance.ui.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * One recording while it is made: {@link #record} blocks on a thread of its own, all else may be
 * called by the thread that draws. What is heard stays in memory, no more than the limit, until it
 * is finished.
 */
final class Take {
    static final int SAMPLE_RATE_HZ = 44_100;
    static final Duration LIMIT = Duration.ofSeconds(30);

    /** Less tells nothing; it is what a slip of the finger leaves. */
    static final Duration SHORTEST = Duration.ofMillis(300);

    private static final int BYTES = Short.BYTES;
    private static final int BLOCK = SAMPLE_RATE_HZ / 20 * BYTES;
    private static final double NANOS = 1e9;

    private final byte[] heard = new byte[(int) LIMIT.toSeconds() * SAMPLE_RATE_HZ * BYTES];

    /** Written by the thread that records alone. */
    private final AtomicInteger length = new AtomicInteger();

    private volatile double level;
    private volatile boolean stopped;

    /** Ends the recording; what was heard is kept. */
    void stop() {
        stopped = true;
    }

    /** Returns how long it is by now. */
    double seconds() {
        return length.get() / (double) (BYTES * SAMPLE_RATE_HZ);
    }

    /** Returns how loud the last twentieth of a second was: the root mean square, 0 to 1. */
    double level() {
        return level;
    }

    /**
     * Records until it is stopped or as long as may be, and writes a WAV file.
     *
     * @return how long it is; shorter than {@link #SHORTEST} nothing is written
     * @throws InterruptedException if it is given up
     */
    Duration record(Microphone microphone, Path file)
            throws MicrophoneException, IOException, InterruptedException {
        try (Microphone.Line line = microphone.open(SAMPLE_RATE_HZ)) {
            byte[] block = new byte[BLOCK];
            while (!stopped && length.get() < heard.length) {
                int read = line.read(block);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (read <= 0) {
                    break;
                }
                int kept = Math.min(read - read % BYTES, heard.length - length.get());
                System.arraycopy(block, 0, heard, length.get(), kept);
                level = rootMeanSquare(block, kept);
                length.addAndGet(kept);
            }
        }
        Duration made = Duration.ofNanos(Math.round(seconds() * NANOS));
        if (made.compareTo(SHORTEST) >= 0) {
            write(file);
        }
        return made;
    }

    private void write(Path file) throws IOException {
        byte[] samples = Arrays.copyOf(heard, length.get());
        AudioFormat format = new AudioFormat(SAMPLE_RATE_HZ, Short.SIZE, 1, true, false);
        try (AudioInputStream sound =
                new AudioInputStream(
                        new ByteArrayInputStream(samples), format, samples.length / BYTES)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }

    private static double rootMeanSquare(byte[] block, int bytes) {
        double sum = 0;
        for (int i = 0; i + 1 < bytes; i += BYTES) {
            double sample = (short) ((block[i] & 0xFF) | (block[i + 1] << Byte.SIZE)) / 32768.0;
            sum += sample * sample;
        }
        return Math.sqrt(sum * BYTES / Math.max(BYTES, bytes));
    }
}
