package semblance.embed.builtin;

import semblance.media.Sound;
import semblance.media.TimeSpan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Synthesised sounds and changed copies of them, four seconds at 16 kHz unless cut. */
final class TestSounds {
    private static final int RATE = 16_000;
    private static final int LENGTH = 4 * RATE;

    private TestSounds() {}

    static Map<String, float[]> all() {
        Random random = new Random(1);
        Map<String, float[]> out = new LinkedHashMap<>();
        out.put("tone", made(i -> StrictMath.sin(turns(440, i))));
        // Not at harmonics of the buzz, else a chord clipped by gain would have its spectrum.
        out.put("chord", made(i -> StrictMath.sin(turns(887, i)) + StrictMath.sin(turns(2309, i))));
        out.put("noise", made(i -> random.nextGaussian() / 2));
        out.put("clicks", made(i -> i % (RATE / 3) < 40 ? random.nextGaussian() : 0));
        out.put("chirps", made(i -> StrictMath.sin(turns(300 + (i % RATE) / 8.0, i % RATE))));
        out.put(
                "trembling noise",
                made(i -> random.nextGaussian() / 2 * (1 + StrictMath.sin(turns(12, i))) / 2));
        out.put(
                "siren",
                made(i -> StrictMath.sin(turns(1200, i) + 60 * StrictMath.sin(turns(2, i)))));
        out.put("buzz", made(i -> 2.0 * (i % 160) / 160 - 1));
        return out;
    }

    private static double turns(double hz, int i) {
        return 2 * StrictMath.PI * hz * i / RATE;
    }

    private static float[] made(IntToDoubleFunction wave) {
        float[] out = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            out[i] = (float) (0.3 * wave.applyAsDouble(i));
        }
        return out;
    }

    static Sound sound(float[] samples) {
        return new Sound(samples, RATE, TimeSpan.ofSeconds(0, samples.length / (double) RATE));
    }

    static float[] louder(float[] samples, double decibels) {
        float[] out = new float[samples.length];
        for (int i = 0; i < out.length; i++) {
            double value = samples[i] * StrictMath.pow(10, decibels / 20);
            out[i] = (float) Math.clamp(value, -1.0, 1.0);
        }
        return out;
    }

    static float[] noisy(float[] samples, double signalToNoiseDecibels) {
        double squares = 0;
        for (float value : samples) {
            squares += (double) value * value;
        }
        double level =
                Math.sqrt(squares / samples.length)
                        * StrictMath.pow(10, -signalToNoiseDecibels / 20);
        Random random = new Random(2);
        float[] out = new float[samples.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (samples[i] + level * random.nextGaussian());
        }
        return out;
    }

    /** A duller copy: neighbouring samples are averaged. */
    static float[] averagedInPairs(float[] samples) {
        float[] out = new float[samples.length];
        for (int i = 0; i + 1 < out.length; i++) {
            out[i] = (samples[i] + samples[i + 1]) / 2;
        }
        return out;
    }

    /** Three seconds made by integer arithmetic alone, so that they are the same everywhere. */
    static float[] fromIntegers() {
        float[] out = new float[3 * RATE];
        int state = 1;
        for (int i = 0; i < out.length; i++) {
            state = state * 1_103_515_245 + 12_345;
            int noise = (state >> 16) * (i / 4_000 % 3) / 8;
            int ramp = (i * 37 % 2_048 - 1_024) * (8 - i / 2_000 % 8);
            out[i] = (noise + ramp) / 32_768f;
        }
        return out;
    }
}
