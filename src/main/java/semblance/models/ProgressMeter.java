package semblance.models;

import semblance.models.ModelProgress.Step;
import semblance.models.download.DownloadListener;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Makes of counted bytes what a person wants to know: the rate, smoothed over some seconds, and the
 * time left. Tells it about ten times a second, and at the end. For one file and one thread.
 */
final class ProgressMeter implements DownloadListener {
    private static final double NANOS = 1e9;
    private static final long TELL_NANOS = 100_000_000;
    private static final long MEASURE_NANOS = 500_000_000;
    private static final double SMOOTHING = 0.2;

    private final Consumer<ModelProgress> listener;
    private final Step step;
    private final String file;
    private final LongSupplier nanos;
    private long toldAt;
    private long measuredAt;
    private long measuredBytes = -1;
    private double rate;

    ProgressMeter(Consumer<ModelProgress> listener, Step step, String file) {
        this(listener, step, file, System::nanoTime);
    }

    ProgressMeter(Consumer<ModelProgress> listener, Step step, String file, LongSupplier nanos) {
        this.listener = listener;
        this.step = step;
        this.file = file;
        this.nanos = nanos;
    }

    @Override
    public void received(long bytes, long total) {
        long now = nanos.getAsLong();
        boolean isFirst = measuredBytes < 0;
        if (isFirst || bytes < measuredBytes) {
            measuredBytes = bytes;
            measuredAt = now;
        } else if (now - measuredAt >= MEASURE_NANOS) {
            double latest = (bytes - measuredBytes) * NANOS / (now - measuredAt);
            rate = rate == 0 ? latest : rate + SMOOTHING * (latest - rate);
            measuredBytes = bytes;
            measuredAt = now;
        }
        if (isFirst || now - toldAt >= TELL_NANOS || (total > 0 && bytes == total)) {
            toldAt = now;
            tell(bytes, total, "");
        }
    }

    @Override
    public void waiting(String sentence) {
        rate = 0;
        tell(Math.max(0, measuredBytes), 0, sentence);
        measuredBytes = -1;
    }

    private void tell(long bytes, long total, String note) {
        boolean isKnown = total > 0 && rate > 0;
        long seconds = isKnown ? Math.round((total - bytes) / rate) : 0;
        listener.accept(
                new ModelProgress(
                        step,
                        file,
                        bytes,
                        total,
                        rate,
                        isKnown ? Duration.ofSeconds(seconds) : null,
                        note));
    }
}
