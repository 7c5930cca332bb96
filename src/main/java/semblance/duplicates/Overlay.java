package semblance.duplicates;

/**
 * One square plane laid on another: the values of the other where those of the first lie on it. For
 * one thread.
 */
final class Overlay {
    private final float[] one;
    private final float[] other;
    private final int side;

    /** The value of the other under each of the first; NaN where it has none. */
    private final float[] under;

    Overlay(float[] one, float[] other, int side) {
        this.one = one;
        this.other = other;
        this.side = side;
        this.under = new float[one.length];
    }

    /** Lays the first on the other and returns how many of its values lie on it. */
    int lay(Placement placement) {
        int covered = 0;
        for (int row = 0; row < side; row++) {
            double y = placement.y((row + 0.5) / side) * side - 0.5;
            for (int column = 0; column < side; column++) {
                double x = placement.x((column + 0.5) / side) * side - 0.5;
                boolean inside = x > -0.75 && x < side - 0.25 && y > -0.75 && y < side - 0.25;
                under[row * side + column] = inside ? sample(x, y) : Float.NaN;
                covered += inside ? 1 : 0;
            }
        }
        return covered;
    }

    private float sample(double x, double y) {
        double cx = Math.clamp(x, 0, side - 1.001);
        double cy = Math.clamp(y, 0, side - 1.001);
        int left = (int) cx;
        int top = (int) cy;
        float fx = (float) (cx - left);
        float fy = (float) (cy - top);
        int at = top * side + left;
        float above = other[at] + fx * (other[at + 1] - other[at]);
        float below = other[at + side] + fx * (other[at + side + 1] - other[at + side]);
        return above + fy * (below - above);
    }

    /** Returns the value under one of the first, NaN if there is none. */
    float under(int at) {
        return under[at];
    }

    /** Returns the correlation of what lies on each other, 0 where one of the two is plain. */
    double correlation() {
        double n = 0;
        double sumA = 0;
        double sumB = 0;
        double sumAA = 0;
        double sumBB = 0;
        double sumAB = 0;
        for (int i = 0; i < one.length; i++) {
            float b = under[i];
            if (!Float.isNaN(b)) {
                float a = one[i];
                n++;
                sumA += a;
                sumB += b;
                sumAA += a * a;
                sumBB += b * b;
                sumAB += a * b;
            }
        }
        double varA = sumAA - sumA * sumA / n;
        double varB = sumBB - sumB * sumB / n;
        double both = sumAB - sumA * sumB / n;
        return n == 0 || varA < n || varB < n ? 0 : both / Math.sqrt(varA * varB);
    }
}
