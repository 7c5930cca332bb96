package semblance.models.download;

import java.time.Duration;

/**
 * How patient a download is.
 *
 * @param connect how long a server may take to be reached
 * @param stall how long it may send nothing
 * @param retries how often a source is tried again without any new byte in between
 * @param firstPause before the first of these tries; each further pause is twice as long, up to
 *     half a minute
 */
public record DownloadLimits(Duration connect, Duration stall, int retries, Duration firstPause) {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** For the world as it is. */
    public static final DownloadLimits DEFAULT =
            new DownloadLimits(
                    Duration.ofSeconds(20), Duration.ofSeconds(30), 4, Duration.ofSeconds(1));

    Duration pause(int failures) {
        Duration pause = firstPause.multipliedBy(1L << Math.clamp(failures - 1L, 0, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
