package semblance.ui.preview;

import java.util.function.LongSupplier;

/**
 * A line without a device: it takes as long as sound would, and nothing is heard. As with a device
 * its time stands still when nothing more is written. Safe for use by many threads.
 */
final class ClockLine implements SoundLine {
    private static final double NANOS = 1e9;
    private static final double BUFFER_SECONDS = 0.25;

    private final int sampleRateHz;
    private final int capacity;
    private final LongSupplier nanoTime;
    private long written;
    private double played;
    private boolean running;
    private long lastLook;

    ClockLine(int sampleRateHz, LongSupplier nanoTime) {
        this.sampleRateHz = sampleRateHz;
        this.capacity = (int) (BUFFER_SECONDS * sampleRateHz);
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean isSilent() {
        return true;
    }

    @Override
    public synchronized int room() {
        return Math.max(0, capacity - (int) (written - position()));
    }

    @Override
    public synchronized void write(short[] samples, int length) {
        position();
        written += length;
    }

    @Override
    public synchronized long position() {
        if (running) {
            long now = nanoTime.getAsLong();
            played = Math.min((double) written, played + (now - lastLook) / NANOS * sampleRateHz);
            lastLook = now;
        }
        return (long) played;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            lastLook = nanoTime.getAsLong();
        }
    }

    @Override
    public synchronized void stop() {
        position();
        running = false;
    }

    @Override
    public void close() {
        stop();
    }
}
