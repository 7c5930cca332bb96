package semblance.ui.record;

import semblance.ui.look.Texts;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;

/** The machine's default microphone through {@code javax.sound.sampled}. */
final class DeviceMicrophone implements Microphone {
    private static final int ANY_RATE_HZ = 44_100;

    @Override
    public void check() throws MicrophoneException {
        try {
            if (!AudioSystem.isLineSupported(
                    new DataLine.Info(TargetDataLine.class, format(ANY_RATE_HZ)))) {
                throw new MicrophoneException(Texts.of("record.microphone.none"));
            }
        } catch (IllegalArgumentException | SecurityException | LinkageError noSound) {
            throw new MicrophoneException(Texts.of("record.microphone.none"), noSound);
        }
    }

    @Override
    public Line open(int sampleRateHz) throws MicrophoneException {
        AudioFormat format = format(sampleRateHz);
        try {
            TargetDataLine line = AudioSystem.getTargetDataLine(format);
            line.open(format);
            line.start();
            return new DeviceLine(line);
        } catch (IllegalArgumentException | LinkageError none) {
            throw new MicrophoneException(Texts.of("record.microphone.none"), none);
        } catch (LineUnavailableException | SecurityException busy) {
            throw new MicrophoneException(Texts.of("record.microphone.closed"), busy);
        }
    }

    private static AudioFormat format(int sampleRateHz) {
        return new AudioFormat(sampleRateHz, Short.SIZE, 1, true, false);
    }

    private record DeviceLine(TargetDataLine line) implements Line {
        @Override
        public int read(byte[] samples) {
            return line.read(samples, 0, samples.length);
        }

        @Override
        public void close() {
            line.stop();
            line.close();
        }
    }
}
