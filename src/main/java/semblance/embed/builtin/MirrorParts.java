package semblance.embed.builtin;

/**
 * A grid of cells told apart into what a mirrored picture keeps and what it turns round. For each
 * pair of mirrored values a and b there is half their sum (kept), half their difference (its sign
 * turns) and the size of that difference (kept). The difference with its sign says which way
 * something faces, so it stays in, but with a smaller weight, so that a mirrored copy is still
 * nearest to its original.
 */
final class MirrorParts {
    private final double[] sums;
    private final double[] differences;

    private MirrorParts(double[] sums, double[] differences) {
        this.sums = sums;
        this.differences = differences;
    }

    double[] sums() {
        return sums;
    }

    double[] differences() {
        return differences;
    }

    /** Which channel a mirror makes of a channel. */
    interface Mirror {
        int channel(int channel);
    }

    static MirrorParts of(CellGrid grid, Mirror mirror) {
        int side = grid.side();
        int channels = grid.channels();
        double[] sums = new double[grid.values().length / 2];
        double[] differences = new double[sums.length];
        int i = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side / 2; x++) {
                for (int channel = 0; channel < channels; channel++) {
                    double left = grid.values()[(y * side + x) * channels + channel];
                    double right =
                            grid.values()[
                                    (y * side + side - 1 - x) * channels + mirror.channel(channel)];
                    sums[i] = (left + right) / 2;
                    differences[i] = (left - right) / 2;
                    i++;
                }
            }
        }
        return new MirrorParts(sums, differences);
    }

    double squares() {
        return Vectors.squares(sums) + Vectors.squares(differences);
    }
}
