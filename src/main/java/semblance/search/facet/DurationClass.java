package semblance.search.facet;

import java.time.Duration;

/** How long a sound or film is, roughly. */
public enum DurationClass {
    UNDER_10_S(10),
    UNDER_1_MIN(60),
    UNDER_10_MIN(600),
    LONGER(Long.MAX_VALUE);

    private final long belowSeconds;

    DurationClass(long belowSeconds) {
        this.belowSeconds = belowSeconds;
    }

    static DurationClass of(Duration duration) {
        for (DurationClass length : values()) {
            if (duration.toSeconds() < length.belowSeconds) {
                return length;
            }
        }
        return LONGER;
    }
}
