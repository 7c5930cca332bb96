package semblance.ui.preview;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/**
 * Lines to the machine's default sound device through {@code javax.sound.sampled}. Safe for use by
 * many threads.
 */
final class DeviceLines implements SoundLines {
    private static final int BITS = 16;
    private static final int BYTES = BITS / Byte.SIZE;
    private static final double BUFFER_SECONDS = 0.2;

    @Override
    public SoundLine open(int sampleRateHz) {
        AudioFormat format = new AudioFormat(sampleRateHz, BITS, 1, true, false);
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(format);
            line.open(format, BYTES * (int) (BUFFER_SECONDS * sampleRateHz));
            return new DeviceLine(line);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException none) {
            // A machine without a device, or with one that another program holds, still plays
            // films.
            return new ClockLine(sampleRateHz, System::nanoTime);
        }
    }

    private record DeviceLine(SourceDataLine line) implements SoundLine {
        @Override
        public boolean isSilent() {
            return false;
        }

        @Override
        public int room() {
            return line.available() / BYTES;
        }

        @Override
        public void write(short[] samples, int length) {
            byte[] bytes = new byte[BYTES * length];
            for (int i = 0; i < length; i++) {
                bytes[BYTES * i] = (byte) samples[i];
                bytes[BYTES * i + 1] = (byte) (samples[i] >> Byte.SIZE);
            }
            var _ = line.write(bytes, 0, bytes.length);
        }

        @Override
        public long position() {
            return line.getLongFramePosition();
        }

        @Override
        public void start() {
            line.start();
        }

        @Override
        public void stop() {
            line.stop();
        }

        @Override
        public void close() {
            line.stop();
            line.flush();
            line.close();
        }
    }
}
