package semblance.ui.preview;

import java.util.ArrayList;
import java.util.List;

/** A line that keeps what is written and plays as much of it as the test says. */
final class FakeLine implements SoundLine {
    private final List<Short> written = new ArrayList<>();
    private final int buffer;
    private long played;

    /**
     * @param buffer how many samples fit that are not yet played
     */
    FakeLine(int buffer) {
        this.buffer = buffer;
    }

    List<Short> written() {
        return written;
    }

    /** Plays some samples, but not more than were written. */
    void advance(int samples) {
        played = Math.min(written.size(), played + samples);
    }

    @Override
    public boolean isSilent() {
        return false;
    }

    @Override
    public int room() {
        return buffer - (int) (written.size() - played);
    }

    @Override
    public void write(short[] samples, int length) {
        if (length > room()) {
            throw new IllegalStateException(length + " samples for a room of " + room());
        }
        for (int i = 0; i < length; i++) {
            written.add(samples[i]);
        }
    }

    @Override
    public long position() {
        return played;
    }

    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public void close() {}
}
