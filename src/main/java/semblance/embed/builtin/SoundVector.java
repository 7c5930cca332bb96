package semblance.embed.builtin;

import java.util.Arrays;

/**
 * Joins groups of features into one vector. Each group is brought to unit length and then weighted,
 * so the cosine of two vectors is the weighted mean of the groups' cosines: no group wins by its
 * size or scale.
 */
final class SoundVector {
    private float[] values = new float[0];

    SoundVector add(double weight, double[] group) {
        double squares = 1e-12;
        for (double value : group) {
            squares += value * value;
        }
        double scale = StrictMath.sqrt(weight / squares);
        int at = values.length;
        values = Arrays.copyOf(values, at + group.length);
        for (double value : group) {
            values[at++] = (float) (value * scale);
        }
        return this;
    }

    float[] values() {
        return values;
    }
}
