package semblance.embed.builtin;

/**
 * How levels are spread over time, band by band: the distances between percentiles of the level
 * tell a steady sound from a swelling one and from single events (percentiles after the statistical
 * spectrum descriptor of Lidy and Rauber 2005).
 */
final class Dynamics {
    private static final double[] FRACTIONS = {0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99};
    private static final double[] USUAL = {0.7, 0.8, 1.2, 1.2, 0.65, 0.9};
    private static final double[] SPREAD = {0.75, 0.85, 1.2, 1.1, 0.65, 0.8};

    private final double[] spread = new double[USUAL.length * MelSpectrogram.WIDE_BANDS];

    Dynamics(MelSpectrogram mel) {
        double[][] logs = mel.wideLogs(MelSpectrogram.FLOOR);
        int at = 0;
        for (int b = 0; b < MelSpectrogram.WIDE_BANDS; b++) {
            double[] sorted = Statistics.sortedColumn(logs, b);
            for (int q = 0; q < USUAL.length; q++) {
                double distance =
                        Statistics.quantile(sorted, FRACTIONS[q + 1])
                                - Statistics.quantile(sorted, FRACTIONS[q]);
                spread[at++] = (distance - USUAL[q]) / SPREAD[q];
            }
        }
    }

    double[] spread() {
        return spread;
    }
}
