package semblance.models.compile;

import semblance.models.weights.WeightsException;

/**
 * Weights as signed bytes with one scale for each output channel: symmetric quantisation, so that
 * the greatest magnitude of a channel becomes 127.
 */
final class ChannelScales {
    private static final int TOP = 127;

    private final Constant weight;
    private final double[] scales;

    private ChannelScales(Constant weight, double[] scales) {
        this.weight = weight;
        this.scales = scales;
    }

    static ChannelScales of(Constant weight) throws WeightsException {
        double[] scales = new double[weight.size(0)];
        float[] values = weight.values();
        int each = values.length / scales.length;
        for (int c = 0; c < scales.length; c++) {
            float greatest = 0;
            for (int i = c * each; i < (c + 1) * each; i++) {
                greatest = Math.max(greatest, Math.abs(values[i]));
            }
            scales[c] = Math.max(greatest, 1e-12f) / TOP;
        }
        return new ChannelScales(weight, scales);
    }

    double[] scales() {
        return scales;
    }

    byte[] bytes() throws WeightsException {
        float[] values = weight.values();
        byte[] bytes = new byte[values.length];
        int each = values.length / scales.length;
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.rint(values[i] / scales[i / each]), -TOP, TOP);
        }
        return bytes;
    }
}
