package semblance.ui.record;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A microphone that hears a tone, as long as the test says. */
final class FakeMicrophone implements Microphone {
    volatile @Nullable String problem;
    volatile double secondsToHear = 1;
    volatile double loudness = 0.5;
    volatile int pauseMillis;
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();

    @Override
    public void check() throws MicrophoneException {
        String sentence = problem;
        if (sentence != null) {
            throw new MicrophoneException(sentence);
        }
    }

    @Override
    public Line open(int sampleRateHz) throws MicrophoneException {
        check();
        opened.incrementAndGet();
        return new Tone(sampleRateHz);
    }

    private final class Tone implements Line {
        private final int rate;
        private int heard;

        Tone(int rate) {
            this.rate = rate;
        }

        @Override
        public int read(byte[] samples) {
            if (heard >= secondsToHear * rate) {
                return 0;
            }
            if (pauseMillis > 0) {
                LockSupport.parkNanos(1_000_000L * pauseMillis);
            }
            for (int i = 0; i + 1 < samples.length; i += 2) {
                double sample = loudness * Math.sin(2 * Math.PI * 440 * heard++ / rate);
                int value = (int) Math.round(sample * Short.MAX_VALUE);
                samples[i] = (byte) value;
                samples[i + 1] = (byte) (value >> 8);
            }
            return samples.length;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
