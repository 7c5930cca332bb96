package semblance.models.compile;

/** The smallest and the greatest number that was seen at one place of a network. */
public record Range(float least, float greatest) {
    public Range {
        if (!(least <= greatest) || !Float.isFinite(least) || !Float.isFinite(greatest)) {
            throw new IllegalArgumentException(least + " to " + greatest);
        }
    }

    /** Returns the range that holds both. */
    public Range with(Range other) {
        return new Range(Math.min(least, other.least), Math.max(greatest, other.greatest));
    }

    /**
     * Returns how numbers of this range become integers from 0 to 2^bits - 1: affine quantisation
     * (Jacob et al., 2018, section 2.1), zero being represented exactly.
     */
    Quantisation quantisation(int bits) {
        int top = (1 << bits) - 1;
        double low = Math.min(least, 0);
        double high = Math.max(greatest, 0);
        double scale = Math.max((high - low) / top, 1e-8);
        int zero = Math.clamp(Math.round(-low / scale), 0, top);
        return new Quantisation(scale, zero);
    }

    /** real = scale * (integer - zero). */
    record Quantisation(double scale, int zero) {}
}
