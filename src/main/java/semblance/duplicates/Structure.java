package semblance.duplicates;

/**
 * How far two planes that lie on each other have the same structure in the same places.
 *
 * @param mean the structure that parts share, averaged by how much they have, -1 to 1
 * @param agreeing the share of all structure that lies in parts that agree, 0 to 1
 * @param equal the share that lies in parts that are equal but for noise, 0 to 1
 * @param detail how much structure a part has on average, in grey levels
 */
record Structure(double mean, double agreeing, double equal, double detail) {
    private static final int BLOCK = 8;

    /** Less than these grey levels is noise, and what compression leaves of plain ground. */
    private static final double NOISE = 3;

    /** Strong edges count no more than this many grey levels. */
    private static final double MOST = 30;

    private static final double AGREES = 0.5;
    private static final double EQUALS = 0.85;

    static Structure of(float[] plane, Overlay overlay, int side) {
        double[] contrast = contrast(plane, overlay);
        double weights = 0;
        double shared = 0;
        double agreeing = 0;
        double equal = 0;
        double detail = 0;
        int blocks = 0;
        for (int top = 0; top < side; top += BLOCK / 2) {
            for (int left = 0; left < side; left += BLOCK / 2) {
                Block block = block(plane, overlay, side, left, top);
                if (block.count < BLOCK * BLOCK / 2) {
                    continue;
                }
                double a = block.varianceA() * contrast[0];
                double b = block.varianceB() * contrast[1];
                double ab = block.covariance() * Math.sqrt(contrast[0] * contrast[1]);
                double strength = Math.min(MOST, Math.sqrt(Math.max(a, b)));
                blocks++;
                detail += strength;
                if (strength < NOISE) {
                    continue;
                }
                double noise = NOISE * NOISE;
                double likeness = (2 * ab + noise / 2) / (a + b + noise);
                weights += strength;
                shared += strength * likeness;
                agreeing += likeness >= AGREES ? strength : 0;
                equal += likeness >= EQUALS ? strength : 0;
            }
        }
        return weights == 0
                ? new Structure(0, 0, 0, 0)
                : new Structure(
                        shared / weights, agreeing / weights, equal / weights, detail / blocks);
    }

    /** Returns what to multiply the variances of the two by, so that the fainter is no fainter. */
    private static double[] contrast(float[] plane, Overlay overlay) {
        Block all = new Block();
        for (int i = 0; i < plane.length; i++) {
            all.add(plane[i], overlay.under(i));
        }
        double a = Math.max(1, all.varianceA());
        double b = Math.max(1, all.varianceB());
        return new double[] {Math.clamp(b / a, 1, 4), Math.clamp(a / b, 1, 4)};
    }

    private static Block block(float[] plane, Overlay overlay, int side, int left, int top) {
        Block block = new Block();
        for (int y = top; y < Math.min(side, top + BLOCK); y++) {
            for (int x = left; x < Math.min(side, left + BLOCK); x++) {
                block.add(plane[y * side + x], overlay.under(y * side + x));
            }
        }
        return block;
    }

    private static final class Block {
        private int count;
        private double sumA;
        private double sumB;
        private double sumAA;
        private double sumBB;
        private double sumAB;

        void add(float a, float b) {
            if (!Float.isNaN(b)) {
                count++;
                sumA += a;
                sumB += b;
                sumAA += a * a;
                sumBB += b * b;
                sumAB += a * b;
            }
        }

        double varianceA() {
            return Math.max(0, (sumAA - sumA * sumA / count) / count);
        }

        double varianceB() {
            return Math.max(0, (sumBB - sumB * sumB / count) / count);
        }

        double covariance() {
            return (sumAB - sumA * sumB / count) / count;
        }
    }
}
