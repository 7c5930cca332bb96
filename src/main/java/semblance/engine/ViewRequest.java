package semblance.engine;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * What a person wants to see and hear of a file.
 *
 * @param shortSide pictures and frames may be reduced until their shorter side has this many
 *     pixels; null for no pictures
 * @param sampleRateHz of the sound, which comes in pieces of a tenth of a second; null for no sound
 * @param from where in a sound or video to begin
 * @param keyframes only those frames of a video that are indexed
 */
public record ViewRequest(
        @Nullable Integer shortSide,
        @Nullable Integer sampleRateHz,
        Duration from,
        boolean keyframes) {
    /** Wants all frames of a video. */
    public ViewRequest(@Nullable Integer shortSide, @Nullable Integer sampleRateHz, Duration from) {
        this(shortSide, sampleRateHz, from, false);
    }
}
