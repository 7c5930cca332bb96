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
        out.put("chord", made(i -> StrictMath.sin(turns(900, i)) + StrictMath.sin(turns(2300, i))));
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
}
