package semblance.embed.preprocess;

/** Resamples rows of pixels by plain loops. */
final class PlainRows {
    private PlainRows() {}

    /** Resamples {@code rows} rows of {@code length} bytes from {@code from} on. */
    static void resample(Taps taps, byte[] rgb, int from, int length, int rows, byte[] target) {
        for (int y = 0; y < rows; y++) {
            resample(taps, rgb, from + y * length, target, 3 * y * taps.length());
        }
    }

    private static void resample(Taps taps, byte[] rgb, int from, byte[] target, int to) {
        int[] weights = taps.weights();
        int at = to;
        for (int i = 0; i < taps.length(); i++) {
            int red = Taps.HALF;
            int green = Taps.HALF;
            int blue = Taps.HALF;
            int pixel = from + 3 * taps.first()[i];
            int begin = i * taps.stride();
            int end = begin + taps.count()[i];
            for (int k = begin; k < end; k++) {
                int weight = weights[k];
                red += weight * (rgb[pixel] & 0xFF);
                green += weight * (rgb[pixel + 1] & 0xFF);
                blue += weight * (rgb[pixel + 2] & 0xFF);
                pixel += 3;
            }
            target[at] = (byte) Taps.rounded(red);
            target[at + 1] = (byte) Taps.rounded(green);
            target[at + 2] = (byte) Taps.rounded(blue);
            at += 3;
        }
    }
}
