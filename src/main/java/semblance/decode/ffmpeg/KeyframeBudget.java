package semblance.decode.ffmpeg;

/**
 * How many keyframes may be kept by any moment of a film: a token bucket. It fills evenly over the
 * film, so a film of any length keeps at most {@code perHour} an hour and never only its beginning;
 * and it holds more than one, so that what a quiet part saves a fast one may spend. Until it is
 * empty every scene is kept, wherever in the film it lies: so an excerpt keeps the same scenes as
 * the whole. A short film may keep up to {@value #SHORT_FILM} even if that is more an hour. Not
 * safe for threads.
 */
final class KeyframeBudget {
    static final int SHORT_FILM = 40;
    private static final double HOUR = 3600;

    /** The part of a film's keyframes that the bucket holds, within {@link #LARGEST}. */
    private static final double SAVED = 0.25;

    private static final double LARGEST = 60;

    private final double duration;
    private final double capacity;
    private final double perSecond;
    private final double perSecondBeyond;
    private double saved;
    private double until;

    /**
     * @param durationSeconds as declared; 0 if it is unknown. Time beyond it counts at the rate of
     *     a long film, so a wrong declaration lets no more through.
     */
    KeyframeBudget(int perHour, double durationSeconds) {
        int atLeast = Math.min(perHour, SHORT_FILM);
        double all = Math.max(atLeast, perHour * durationSeconds / HOUR);
        duration = durationSeconds;
        capacity = durationSeconds > 0 ? Math.clamp(SAVED * all, 1, LARGEST) : atLeast;
        perSecondBeyond = perHour / HOUR;
        perSecond = durationSeconds > 0 ? (all - capacity) / durationSeconds : perSecondBeyond;
        saved = capacity;
    }

    /**
     * Tells whether a frame at this time may still be kept.
     *
     * @param seconds not before the time of the last call
     */
    boolean hasRoom(double seconds) {
        double now = Math.max(until, seconds);
        double within = Math.max(0, Math.min(now, duration) - Math.min(until, duration));
        saved += perSecond * within + perSecondBeyond * (now - until - within);
        saved = Math.min(saved, capacity);
        until = now;
        // What a sum of many small parts lacks is no reason to refuse.
        return saved > 1 - 1e-6;
    }

    /** Pays for one keyframe. */
    void spend() {
        saved -= 1;
    }
}
