package semblance.decode;

import java.time.Duration;

/**
 * How much a file may ask for.
 *
 * @param pixels the largest width times height of a picture or a frame
 * @param keyframesPerHour how many keyframes of an hour of film are kept, spread over the whole
 *     film; what quiet parts leave, fast ones may use
 * @param time how long one file may take to decode
 */
public record DecodeLimits(long pixels, int keyframesPerHour, Duration time) {
    /** 300 megapixels is above any camera on sale; 1200 keyframes are one in three seconds. */
    public static final DecodeLimits DEFAULT =
            new DecodeLimits(300_000_000, 1200, Duration.ofHours(1));

    public DecodeLimits {
        if (pixels < 1 || keyframesPerHour < 1 || !time.isPositive()) {
            throw new IllegalArgumentException(
                    pixels + " pixels, " + keyframesPerHour + " keyframes, " + time);
        }
    }
}
