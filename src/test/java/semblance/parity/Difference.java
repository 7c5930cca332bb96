package semblance.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * How far a vector is from the reference's.
 *
 * @param cosineLoss 1 - cosine similarity
 * @param greatest the greatest difference of two numbers, relative to the reference's root mean
 *     square
 */
public record Difference(double cosineLoss, double greatest) {
    public static Difference of(float[] reference, float[] ours) {
        assertEquals(reference.length, ours.length);
        double dot = 0;
        double squares = 0;
        double ourSquares = 0;
        double greatest = 0;
        for (int i = 0; i < ours.length; i++) {
            dot += (double) reference[i] * ours[i];
            squares += (double) reference[i] * reference[i];
            ourSquares += (double) ours[i] * ours[i];
            greatest = Math.max(greatest, Math.abs((double) reference[i] - ours[i]));
        }
        return new Difference(
                1 - dot / Math.sqrt(squares * ourSquares),
                greatest / Math.sqrt(squares / ours.length));
    }

    public void requireWithin(double cosineLoss, double greatest, String what) {
        assertTrue(
                this.cosineLoss <= cosineLoss && this.greatest <= greatest,
                () -> what + ": " + this);
    }
}
