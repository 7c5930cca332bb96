package semblance.decode.ffmpeg;

/**
 * Spreads the keyframes that are kept evenly over a film, without knowing them beforehand: the film
 * is divided into slots of equal length, and each slot has room for one. So a film of any length
 * keeps at most {@code perHour} an hour, and never only its beginning. A short film may keep up to
 * {@value #SHORT_FILM} even if that is more an hour. Not safe for threads.
 */
final class KeyframeSlots {
    static final int SHORT_FILM = 12;
    private static final double HOUR = 3600;

    private final double duration;
    private final double shortSlot;
    private final double fullSlot;
    private double freeFrom = Double.NEGATIVE_INFINITY;

    /**
     * @param durationSeconds as declared; 0 if it is unknown. Frames beyond it are taken at the
     *     rate of a long film, so a wrong declaration lets no more through.
     */
    KeyframeSlots(int perHour, double durationSeconds) {
        this.duration = durationSeconds;
        this.fullSlot = HOUR / perHour;
        int atLeast = Math.min(perHour, SHORT_FILM);
        this.shortSlot =
                durationSeconds > 0 ? Math.min(fullSlot, durationSeconds / atLeast) : fullSlot;
    }

    /** Tells whether a frame at this time may still be kept. */
    boolean hasRoom(double seconds) {
        return seconds >= freeFrom;
    }

    /** Takes the room of the slot that this time lies in. */
    void fill(double seconds) {
        double slot = seconds < duration ? shortSlot : fullSlot;
        freeFrom = (Math.floor(seconds / slot) + 1) * slot;
    }
}
