package semblance.duplicates;

import semblance.media.MediaFacts;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When a picture was taken, and by which camera.
 *
 * @param camera as the camera calls itself
 */
record Shot(LocalDateTime taken, String camera) {
    /** The shots of one burst. */
    private static final Duration BURST = Duration.ofSeconds(5);

    /** Someone tries once more. */
    private static final Duration MOMENT = Duration.ofMinutes(2);

    /** Returns what is known of a shot; empty without its time or its camera. */
    static Optional<Shot> of(MediaFacts facts) {
        LocalDateTime taken = facts.taken();
        String camera = facts.tags().getOrDefault("camera", "");
        return taken == null || camera.isBlank()
                ? Optional.empty()
                : Optional.of(new Shot(taken, camera.intern()));
    }

    boolean isBurstWith(Shot other) {
        return isWithin(other, BURST);
    }

    boolean isMomentWith(Shot other) {
        return isWithin(other, MOMENT);
    }

    private boolean isWithin(Shot other, Duration longest) {
        return camera.equals(other.camera)
                && Duration.between(taken, other.taken).abs().compareTo(longest) <= 0;
    }
}
