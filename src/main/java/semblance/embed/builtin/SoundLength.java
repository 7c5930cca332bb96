package semblance.embed.builtin;

/**
 * How long a sound is, as a direction in the plane: the angle grows with the logarithm of the time,
 * from 1 s or less to 6 s or more, which are opposite. A bark is short, rain is not.
 */
final class SoundLength {
    private static final double SHORT_SECONDS = 1;
    private static final double LONG_SECONDS = 6;

    private SoundLength() {}

    static double[] direction(double seconds) {
        double within = Math.clamp(seconds, SHORT_SECONDS, LONG_SECONDS);
        double share =
                StrictMath.log(within / SHORT_SECONDS)
                        / StrictMath.log(LONG_SECONDS / SHORT_SECONDS);
        double angle = StrictMath.PI * share;
        return new double[] {StrictMath.cos(angle), StrictMath.sin(angle)};
    }
}
