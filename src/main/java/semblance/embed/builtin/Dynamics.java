package semblance.embed.builtin;

/**
 * How levels are spread over time, band by band: the distances between percentiles of the level
 * (steady, swelling or made of single events; percentiles after the statistical spectrum descriptor
 * of Lidy and Rauber 2005), the skewness of level changes (sharp attacks with slow decays), and how
 * much of the sound is active.
 */
final class Dynamics {
    private static final double[] FRACTIONS = {0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99};

    private final double[] spread = new double[(FRACTIONS.length - 1) * MelSpectrogram.WIDE_BANDS];
    private final double[] activity;

    Dynamics(MelSpectrogram mel, double seconds) {
        double[][] logs = mel.wideLogs();
        int at = 0;
        for (int b = 0; b < MelSpectrogram.WIDE_BANDS; b++) {
            double[] sorted = Statistics.sortedColumn(logs, b);
            for (int q = 1; q < FRACTIONS.length; q++) {
                spread[at++] =
                        Statistics.quantile(sorted, FRACTIONS[q])
                                - Statistics.quantile(sorted, FRACTIONS[q - 1])
                                - 1;
            }
        }
        double[] powers = mel.framePowers();
        activity =
                new double[] {
                    (StrictMath.log(seconds + 0.1) - 1.4) / 0.5,
                    (StrictMath.log(shareAbove(powers, 0.05) + 0.01) + 0.35) / 0.5,
                    (StrictMath.log(shareAbove(powers, 0.5) + 0.01) + 0.85) / 0.65
                };
    }

    private static double shareAbove(double[] powers, double limit) {
        int above = 0;
        for (double power : powers) {
            above += power > limit ? 1 : 0;
        }
        return above / (double) powers.length;
    }

    double[] spread() {
        return spread;
    }

    double[] activity() {
        return activity;
    }
}
