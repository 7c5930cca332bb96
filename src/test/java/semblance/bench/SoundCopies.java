package semblance.bench;

import semblance.engine.AnalysisException;
import semblance.engine.Engine;
import semblance.engine.MediaView;
import semblance.engine.ViewRequest;
import semblance.media.Sample;
import semblance.media.Sound;
import semblance.samples.encode.MediaWriter;
import semblance.samples.encode.SoundTrack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Changed copies of a recording, as they turn up in real folders. */
final class SoundCopies {
    private static final int RATE_HZ = 48_000;
    private static final double EXCERPT_SECONDS = 2.5;

    private SoundCopies() {}

    /** Writes the copies into {@code folder} and returns them by what was done. */
    static Map<String, Path> of(Engine engine, Path file, Path folder, long seed)
            throws IOException, AnalysisException, InterruptedException {
        float[] samples = read(engine, file);
        Files.createDirectories(folder);
        Map<String, Path> copies = new LinkedHashMap<>();
        copies.put(
                "re-encoded, mp3 64 kbit/s",
                written(samples, "libmp3lame", folder.resolve("copy.mp3")));
        copies.put(
                "re-encoded, opus 32 kbit/s",
                written(samples, "libopus", folder.resolve("copy.opus")));
        copies.put("louder by 6 dB, clipped", wav(louder(samples, 2), folder.resolve("loud.wav")));
        copies.put("quieter by 12 dB", wav(louder(samples, 0.25f), folder.resolve("quiet.wav")));
        for (int decibels : new int[] {20, 15, 10}) {
            Path noisy = folder.resolve("noise" + decibels + ".wav");
            copies.put(
                    "with noise, " + decibels + " dB", wav(noisy(samples, decibels, seed), noisy));
        }
        copies.put("excerpt of 2.5 s", wav(excerpt(samples, seed), folder.resolve("excerpt.wav")));
        return copies;
    }

    static float[] read(Engine engine, Path file)
            throws AnalysisException, InterruptedException {
        float[] samples = new float[RATE_HZ * 30];
        int count = 0;
        try (MediaView view =
                engine.open(engine.identify(file), new ViewRequest(null, RATE_HZ, Duration.ZERO))) {
            for (Sample sample = view.next(); sample != null; sample = view.next()) {
                if (sample instanceof Sound sound) {
                    int length = Math.min(sound.samples().length, samples.length - count);
                    System.arraycopy(sound.samples(), 0, samples, count, length);
                    count += length;
                }
            }
        }
        return Arrays.copyOf(samples, count);
    }

    static float[] louder(float[] samples, float factor) {
        float[] copy = new float[samples.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = Math.clamp(samples[i] * factor, -1f, 1f);
        }
        return copy;
    }

    /** White noise at a distance to the recording's mean power. */
    static float[] noisy(float[] samples, int decibels, long seed) {
        Random random = new Random(seed);
        float[] noise = new float[samples.length];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return plus(samples, noise, decibels);
    }

    /** Pink noise (Kellet's filter of white noise) at a distance to the recording's mean power. */
    static float[] pink(float[] samples, int decibels, long seed) {
        Random random = new Random(seed);
        float[] noise = new float[samples.length];
        double slow = 0;
        double middle = 0;
        double fast = 0;
        for (int i = 0; i < noise.length; i++) {
            double white = random.nextGaussian();
            slow = 0.99765 * slow + 0.0990460 * white;
            middle = 0.96300 * middle + 0.2965164 * white;
            fast = 0.57000 * fast + 1.0526913 * white;
            noise[i] = (float) (slow + middle + fast + 0.1848 * white);
        }
        return plus(samples, noise, decibels);
    }

    private static float[] plus(float[] samples, float[] noise, int decibels) {
        double gain =
                Math.sqrt(
                        power(samples, 0, samples.length)
                                / power(noise, 0, noise.length)
                                / Math.pow(10, decibels / 10.0));
        float[] sum = new float[samples.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) Math.clamp(samples[i] + gain * noise[i], -1.0, 1.0);
        }
        return sum;
    }

    /**
     * A random part, drawn again while it is next to silent: nobody cuts out silence to search for
     * it.
     */
    private static float[] excerpt(float[] samples, long seed) {
        int length = (int) Math.min(samples.length, EXCERPT_SECONDS * RATE_HZ);
        double enough = power(samples, 0, samples.length) / 10;
        Random random = new Random(seed);
        int start = 0;
        for (int i = 0; i < 100; i++) {
            start = random.nextInt(samples.length - length + 1);
            if (power(samples, start, start + length) >= enough) {
                break;
            }
        }
        return Arrays.copyOfRange(samples, start, start + length);
    }

    private static double power(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return sum / Math.max(1, to - from);
    }

    static Path wav(float[] samples, Path file) throws IOException {
        return written(samples, "pcm_s16le", file);
    }

    static Path written(float[] samples, String codec, Path file) throws IOException {
        Files.deleteIfExists(file);
        int bitsPerSecond = codec.equals("libopus") ? 32_000 : 64_000;
        try (MediaWriter writer = new MediaWriter(file, Map.of())) {
            SoundTrack track = writer.addSound(codec, bitsPerSecond);
            writer.start();
            track.write(samples);
            track.close();
        }
        return file;
    }
}
