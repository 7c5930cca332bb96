package semblance.fingerprint;

import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.util.Arrays;
import java.util.Random;

/** Sounds to make fingerprints of, as plain samples at {@link Fingerprinter#RATE_HZ}. */
public final class Recordings {
    private static final int RATE = Fingerprinter.RATE_HZ;

    private Recordings() {}

    /** Returns struck tones and bursts of noise at random times; each seed is another recording. */
    public static float[] scene(double seconds, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[samples(seconds)];
        for (int event = 0; event < 5 * seconds; event++) {
            int start = random.nextInt(samples.length);
            double hertz = 150 * Math.pow(25, random.nextDouble());
            double decay = 0.05 + 0.4 * random.nextDouble();
            double strength = 0.05 + 0.25 * random.nextDouble();
            double hiss = random.nextInt(3) == 0 ? 1 : 0.05;
            int end = Math.min(samples.length, start + samples(4 * decay));
            for (int i = start; i < end; i++) {
                double t = (i - start) / (double) RATE;
                double wave =
                        Math.sin(2 * Math.PI * hertz * t * (1 + 0.05 * t))
                                + hiss * random.nextGaussian();
                samples[i] += (float) (strength * Math.exp(-t / decay) * wave);
            }
        }
        return samples;
    }

    /** Returns notes of one scale, one each quarter second; each seed is another tune. */
    public static float[] tune(double seconds, long seed) {
        Random random = new Random(seed);
        int[] scale = {-12, -10, -8, -5, -3, 0, 2, 4, 5, 7, 9, 11, 12, 14, 16};
        float[] samples = new float[samples(seconds)];
        for (double at = 0; at < seconds; at += 0.25) {
            double hertz = 220 * Math.pow(2, scale[random.nextInt(scale.length)] / 12.0);
            double decay = 0.1 + 0.4 * random.nextDouble();
            double slope = 1 + random.nextDouble();
            double strength = random.nextInt(5) == 0 ? 0 : 0.05 + 0.1 * random.nextDouble();
            int start = samples(at);
            int end = Math.min(samples.length, start + samples(4 * decay));
            for (int i = start; i < end; i++) {
                double t = (i - start) / (double) RATE;
                double wave = 0;
                for (int partial = 1; partial < 8; partial++) {
                    wave +=
                            Math.sin(2 * Math.PI * hertz * partial * t + partial * slope)
                                    / Math.pow(partial, slope);
                }
                samples[i] += (float) (strength * Math.exp(-t / decay) * wave);
            }
        }
        return samples;
    }

    /** Returns white noise: rain, as far as a fingerprint can tell. */
    public static float[] noise(double seconds, double loudness, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[samples(seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (loudness * random.nextGaussian());
        }
        return samples;
    }

    /** Returns tones that never change. */
    public static float[] tones(double seconds, double... hertz) {
        float[] samples = new float[samples(seconds)];
        for (int i = 0; i < samples.length; i++) {
            for (double tone : hertz) {
                samples[i] += (float) (0.2 * Math.sin(2 * Math.PI * tone * i / RATE + tone));
            }
        }
        return samples;
    }

    /** Returns the same click over and over, the first after {@code first} seconds. */
    public static float[] clicks(double seconds, double first, double period) {
        float[] samples = new float[samples(seconds)];
        float[] click = noise(0.03, 0.3, 1);
        for (double at = first; at < seconds; at += period) {
            int start = samples(at);
            for (int i = 0; i < click.length && start + i < samples.length; i++) {
                samples[start + i] += click[i] * (float) Math.exp(-i / 60.0);
            }
        }
        return samples;
    }

    public static float[] plus(float[] one, float[] other) {
        float[] sum = one.clone();
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    public static float[] joined(float[]... parts) {
        float[] all = new float[0];
        for (float[] part : parts) {
            int before = all.length;
            all = Arrays.copyOf(all, before + part.length);
            System.arraycopy(part, 0, all, before, part.length);
        }
        return all;
    }

    public static float[] excerpt(float[] samples, double from, double seconds) {
        return Arrays.copyOfRange(samples, samples(from), samples(from) + samples(seconds));
    }

    /** Returns louder samples, clipped at full scale. */
    public static float[] louder(float[] samples, float factor) {
        float[] louder = samples.clone();
        for (int i = 0; i < louder.length; i++) {
            louder[i] = Math.clamp(factor * louder[i], -1f, 1f);
        }
        return louder;
    }

    /** Returns the samples with white noise at a distance of so many decibels. */
    public static float[] withNoise(float[] samples, double decibels, long seed) {
        double power = 0;
        for (float sample : samples) {
            power += sample * sample;
        }
        double loudness = Math.sqrt(power / samples.length / Math.pow(10, decibels / 10));
        return plus(samples, noise(samples.length / (double) RATE, loudness, seed));
    }

    public static Sound sound(float[] samples) {
        return new Sound(samples, RATE, TimeSpan.ofSeconds(0, samples.length / (double) RATE));
    }

    public static Fingerprint fingerprint(float[] samples) {
        Fingerprinter fingerprinter = new Fingerprinter();
        fingerprinter.add(sound(samples));
        return fingerprinter.finish();
    }

    public static Probe probe(float[] samples) {
        Probe.Maker maker = new Probe.Maker();
        maker.add(sound(samples));
        return maker.finish();
    }

    private static int samples(double seconds) {
        return (int) Math.round(seconds * RATE);
    }
}
